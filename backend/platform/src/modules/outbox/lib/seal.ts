import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"
import { z } from "@medusajs/framework/zod"

const algorithm = "aes-256-gcm"
const iv_bytes = 12
const tag_bytes = 16
const secretsSchema = z.record(z.string(), z.string())

/** What a mail may know and its row may not: links that open something for whoever holds them. */
export type Secrets = z.infer<typeof secretsSchema>

/** The key under which waiting mails keep their links, made from a secret of the environment. */
export const sealingKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", "chophien outbox", 32))

/** Encrypts links (AES-256-GCM) so that they open under this key and beside this mail's name alone. */
export function seal(key: Buffer, name: string, secrets: Secrets): string {
  const iv = randomBytes(iv_bytes)
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tag_bytes }).setAAD(Buffer.from(name))
  const text = Buffer.concat([cipher.update(JSON.stringify(secrets), "utf8"), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url")
}

/** Opens what `seal` made; null when the key is another one, or somebody changed or moved it. */
export function unseal(key: Buffer, name: string, sealed: string): Secrets | null {
  const bytes = Buffer.from(sealed, "base64url")
  const [iv, tag, text] = [
    bytes.subarray(0, iv_bytes),
    bytes.subarray(iv_bytes, iv_bytes + tag_bytes),
    bytes.subarray(iv_bytes + tag_bytes),
  ]
  try {
    const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tag_bytes })
      .setAAD(Buffer.from(name))
      .setAuthTag(tag)
    return secretsSchema.parse(
      JSON.parse(Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8"))
    )
  } catch {
    return null
  }
}
