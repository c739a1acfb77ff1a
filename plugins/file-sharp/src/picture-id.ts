import { createHash } from "node:crypto"

/** What a picture is known by: the hash of the bytes as they were uploaded. Its key begins with it. */
export const pictureIdOf = (bytes: Buffer): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, 32)
