import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"

const algorithm = "aes-256-gcm"
const iv_bytes = 12
const tag_bytes = 16

/** Encrypts bytes (AES-256-GCM) so that they open under this key and beside this name alone. */
export function seal(key: Buffer, name: string, bytes: Buffer): string {
  const iv = randomBytes(iv_bytes)
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tag_bytes }).setAAD(Buffer.from(name))
  const text = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url")
}

/** Opens what `seal` made; null when the key is another one, or somebody changed or moved it. */
export function openSealed(key: Buffer, name: string, sealed: string): Buffer | null {
  const bytes = Buffer.from(sealed, "base64url")
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, iv_bytes), {
      authTagLength: tag_bytes,
    })
      .setAAD(Buffer.from(name))
      .setAuthTag(bytes.subarray(iv_bytes, iv_bytes + tag_bytes))
    return Buffer.concat([decipher.update(bytes.subarray(iv_bytes + tag_bytes)), decipher.final()])
  } catch {
    return null
  }
}
