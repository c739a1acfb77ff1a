import { createHash, randomInt } from "node:crypto"

/** How long a code works. */
export const code_ttl_ms = 10 * 60_000
/** How often a code may be tried. */
export const code_attempts_max = 5
const digits = 6

/** A fresh code of six digits. */
export const newCode = (): string => String(randomInt(10 ** digits)).padStart(digits, "0")

/** What is kept of a code. */
export const hashCode = ({
  member_id,
  code,
  salt,
}: {
  member_id: string
  code: string
  salt: string
}): string => createHash("sha256").update(`${salt} ${member_id} ${code}`).digest("hex")

/** The digits of a typed code: blanks, dots and dashes between them do not count. */
export const typedCode = (typed: string): string => typed.normalize("NFKC").replace(/[\s.\-–]/g, "")
