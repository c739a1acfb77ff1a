import { createHash, randomBytes } from "node:crypto"

/** How long an invitation's link works. */
export const invitation_ttl_ms = 7 * 24 * 60 * 60 * 1000

/** A one-time secret of 256 bits, safe in an address. */
export const newToken = (): string => randomBytes(32).toString("base64url")

/** What is kept of a token: it cannot be turned back into the token. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex")
