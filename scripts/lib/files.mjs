import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"

/** The repository's root. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../..")

/** Every file below `dir`, sorted, without the folders in `skip`. */
export function filesBelow(dir, skip = new Set()) {
  if (!existsSync(dir)) return []
  if (!statSync(dir).isDirectory()) return [dir]
  const found = []
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (skip.has(entry.name)) continue
    const path = join(dir, entry.name)
    if (entry.isDirectory()) found.push(...filesBelow(path, skip))
    else found.push(path)
  }
  return found.sort()
}

/** Folders whose content is made, not written. */
export const madeFolders = new Set(["node_modules", ".medusa", "dist", ".astro", "tests", ".data"])

/** A hash over the content of the given files and folders. */
export function hashOf(paths) {
  const hash = createHash("sha256")
  for (const path of paths) {
    for (const file of filesBelow(join(root, path), madeFolders)) {
      hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0")
    }
  }
  return hash.digest("hex")
}
