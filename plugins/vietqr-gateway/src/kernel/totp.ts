import { createHmac } from "node:crypto"

/** How long one code holds, in seconds. */
const totpStep_s = 30

/** The number of the step in which a moment lies, counted from 1970. */
export function totpStepOf(moment: Date): number {
  return Math.floor(moment.getTime() / 1000 / totpStep_s)
}

/** The one-time code of a step: RFC 6238 over RFC 4226, six digits of SHA-1 as every authenticator app makes them. */
export function totpCode(
  secret: Buffer,
  step: number,
  { algorithm = "sha1", digits = 6 }: { algorithm?: "sha1" | "sha256" | "sha512"; digits?: number } = {}
): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac(algorithm, secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, "0")
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

/** Bytes in Base32 without padding (RFC 4648), as authenticator apps take a secret. */
export function base32(bytes: Buffer): string {
  let text = ""
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet.charAt((value >>> (bits - 5)) & 31)
  }
  return bits > 0 ? text + alphabet.charAt((value << (5 - bits)) & 31) : text
}

/** The bytes of a Base32 text that `base32` made. */
export function readBase32(text: string): Buffer {
  const bytes: number[] = []
  let bits = 0
  let value = 0
  for (const letter of text) {
    value = ((value << 5) | alphabet.indexOf(letter)) & 0xffff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((value >>> bits) & 0xff)
  }
  return Buffer.from(bytes)
}
