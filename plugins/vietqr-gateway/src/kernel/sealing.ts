import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"

/** Keys by the secrets that they follow from: a process has one secret, or two. */
const derived = new Map<string, Buffer>()

function keyOf(secret: string): Buffer {
  const key =
    derived.get(secret) ?? Buffer.from(hkdfSync("sha256", secret, "", "vietqr-gateway sealing", 32))
  derived.set(secret, key)
  return key
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
