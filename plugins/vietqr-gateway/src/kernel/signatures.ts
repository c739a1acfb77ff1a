import { createHash, createHmac, timingSafeEqual } from "node:crypto"

/** Compares two texts in a time that does not depend on where they differ. */
export function sameText(left: string, right: string): boolean {
  const a = createHash("sha256").update(left).digest()
  const b = createHash("sha256").update(right).digest()
  return timingSafeEqual(a, b)
}

/** HMAC in lower-case hex. */
export function hmacHex(algorithm: "sha256" | "sha512", key: string, data: string | Buffer): string {
  return createHmac(algorithm, key).update(data).digest("hex")
}

/** SHA-256 in lower-case hex. */
export function sha256Hex(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex")
}
