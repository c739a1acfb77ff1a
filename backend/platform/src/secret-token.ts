import { createHash, randomBytes } from "node:crypto"

/** A secret of 256 bits, safe in an address: who has the link may do what it is for. */
export const newToken = (): string => randomBytes(32).toString("base64url")

/** What is kept of a token: it cannot be turned back into the token. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex")
