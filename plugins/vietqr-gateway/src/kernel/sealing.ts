import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto"

/** Keys by the secret and the purpose that they follow from: few of each. */
const derived = new Map<string, Buffer>()

function keyOf(secret: string, purpose = "sealing"): Buffer {
  const name = `${purpose} ${secret}`
  const key =
    derived.get(name) ?? Buffer.from(hkdfSync("sha256", secret, "", `vietqr-gateway ${purpose}`, 32))
  derived.set(name, key)
  return key
}

/** Signs a text for one purpose: HMAC-SHA256 in base64url, 43 characters. No other purpose takes it. */
export function macOf(secret: string, purpose: string, text: string): string {
  return createHmac("sha256", keyOf(secret, purpose)).update(text).digest("base64url")
}

/**
 * Seals a text for the database: AES-256-GCM under a key that follows from `secret`.
 * @param place what the text belongs to; a sealed text that was moved elsewhere opens nothing
 */
export function seal(secret: string, place: string, text: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret), iv).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
  return ["sealed1", ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".")
}

/** Whether a stored text was sealed. */
export function isSealed(text: string): boolean {
  return text.startsWith("sealed1.")
}

/** Opens a sealed text. @throws Error when the secret or the place is another one, or the text was changed */
export function unseal(secret: string, place: string, text: string): string {
  const [iv, tag, sealed] = text
    .split(".")
    .slice(1)
    .map((part) => Buffer.from(part, "base64url"))
  if (!iv || !tag || !sealed || !isSealed(text)) throw new Error(`${place} is not sealed`)
  const decipher = createDecipheriv("aes-256-gcm", keyOf(secret), iv)
    .setAAD(Buffer.from(place))
    .setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed), decipher.final()]).toString("utf8")
}
