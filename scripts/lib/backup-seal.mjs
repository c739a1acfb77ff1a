// A sealed backup: a line that says what it is, salt, nonce, the archive under AES-256-GCM, the tag. The key is made
// from BACKUP_KEY by scrypt, so that guessing a weak one costs.
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto"
import { closeSync, createReadStream, createWriteStream, openSync, readSync, statSync } from "node:fs"
import { appendFile, writeFile } from "node:fs/promises"
import { Transform } from "node:stream"
import { pipeline } from "node:stream/promises"
import { Refusal } from "./progress.mjs"

/** The line at the beginning of a file says how its key was made: the newest is written, all are read. */
const versions = [
  { first: Buffer.from("chophien backup 2, sealed\n"), rounds: 2 },
  { first: Buffer.from("chophien backup 1, sealed\n"), rounds: 1 },
]
const [newest] = versions
const first_bytes = newest.first.length
const salt_bytes = 16
const nonce_bytes = 12
const tag_bytes = 16
const head_bytes = first_bytes + salt_bytes + nonce_bytes
/** More than this AES-GCM does not keep secret under one nonce. */
const largest_bytes = 60 * 1024 ** 3
const shortest_key = 16

/** OWASP's table asks for two rounds where N is 2^16. */
const keyFrom = (secret, salt, rounds) =>
  scryptSync(secret, salt, 32, { N: 2 ** 16, r: 8, p: rounds, maxmem: 128 * 1024 ** 2 })

/** Refuses a key that is soon guessed. */
export function checkBackupKey(secret) {
  if (secret !== undefined && secret.length < shortest_key)
    throw new Refusal(
      `BACKUP_KEY has ${secret.length} characters: set one of at least ${shortest_key}, for instance what openssl rand -hex 32 prints.`
    )
}

/** Writes what a stream gives, sealed, to the new file `target`. */
export async function sealStream(source, target, secret) {
  const salt = randomBytes(salt_bytes)
  const nonce = randomBytes(nonce_bytes)
  const cipher = createCipheriv("aes-256-gcm", keyFrom(secret, salt, newest.rounds), nonce)
  cipher.setAAD(newest.first)
  await writeFile(target, Buffer.concat([newest.first, salt, nonce]), { flag: "wx", mode: 0o600 })
  let bytes = 0
  const counted = new Transform({
    transform(chunk, _encoding, pass) {
      bytes += chunk.length
      if (bytes <= largest_bytes) return pass(null, chunk)
      pass(
        new Refusal(
          "The backup is larger than 60 GiB, which one seal cannot hold. Encrypt it with another tool."
        )
      )
    },
  })
  await pipeline(source, counted, cipher, createWriteStream(target, { flags: "a" }))
  await appendFile(target, cipher.getAuthTag())
}

function bytesAt(file, position, length) {
  const open = openSync(file, "r")
  try {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(open, bytes, 0, length, position))
  } finally {
    closeSync(open)
  }
}

const versionOf = (file) => versions.find(({ first }) => bytesAt(file, 0, first_bytes).equals(first))

/** Whether a file is a sealed backup. */
export const isSealed = (file) => versionOf(file) !== undefined

/**
 * Opens a sealed backup into `target`, whose content counts only once this has resolved.
 * @throws {Refusal} without the right key, or when a byte of the file has changed
 */
export async function unsealFile(source, target, secret) {
  if (!secret) throw new Refusal("This backup is sealed: set BACKUP_KEY to the key it was made with.")
  const size = statSync(source).size
  const { first, rounds } = versionOf(source) ?? newest
  if (size < head_bytes + tag_bytes) throw new Refusal("This backup is cut off: copy the file again.")
  const head = bytesAt(source, 0, head_bytes)
  const salt = head.subarray(first_bytes, first_bytes + salt_bytes)
  const decipher = createDecipheriv("aes-256-gcm", keyFrom(secret, salt, rounds), head.subarray(-nonce_bytes))
  decipher.setAAD(first)
  decipher.setAuthTag(bytesAt(source, size - tag_bytes, tag_bytes))
  try {
    const sealed = createReadStream(source, { start: head_bytes, end: size - tag_bytes - 1 })
    await pipeline(sealed, decipher, createWriteStream(target, { mode: 0o600 }))
  } catch (error) {
    if (error.code === "ENOSPC") throw error
    throw new Refusal(
      "This backup does not open: BACKUP_KEY is not the one it was made with, or the file is damaged."
    )
  }
}
