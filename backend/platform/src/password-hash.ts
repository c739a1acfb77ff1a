/**
 * How passwords are hashed, by scrypt: as OWASP's table asks where N is 2^15. A sign-in costs 0.16 s of one core so.
 * N 2^17 with p 1, which the table takes as well, costs 0.28 s and four times the memory. Each hash says with what it was made:
 * older ones (p 1) still count.
 */
export const passwordHash = { logN: 15, r: 8, p: 3 } as const

const name = "scrypt"

/**
 * How many of the `passwordHash.p` rounds a stored hash (base64, in scrypt's own format) lacks, so that a sign-in can
 * make up for them. All of them where there is none.
 */
export function roundsLacking(stored: string | undefined): number {
  const head = Buffer.from(stored ?? "", "base64")
  if (head.length < 16 || head.toString("latin1", 0, name.length) !== name) return passwordHash.p
  const isAsLarge = head[7] === passwordHash.logN && head.readUInt32BE(8) === passwordHash.r
  return isAsLarge ? Math.max(0, passwordHash.p - head.readUInt32BE(12)) : 0
}
