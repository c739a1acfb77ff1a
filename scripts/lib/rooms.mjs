import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"

const repository = join(dirname(fileURLToPath(import.meta.url)), "../..")

/** Folders that hold no source of ours: what tools make, and what is installed. */
const madeByTools = new Set([
  "node_modules",
  ".git",
  ".medusa",
  ".astro",
  ".data",
  "dist",
  "public",
  "static",
])

/**
 * A package of the repository.
 * @typedef {{name: string, folder: string, manifest: Record<string, any>}} Room
 *   `folder` is relative to the root, with forward slashes
 */

/**
 * The packages that the root's `workspaces` name, sorted by folder.
 * @param {string} [root] @returns {Room[]}
 */
export function findRooms(root = repository) {
  const { workspaces = [] } = readManifest(root) ?? {}
  const folders = new Set()
  for (const pattern of workspaces) {
    if (!pattern.endsWith("/*")) folders.add(pattern)
    else
      for (const entry of subfolders(join(root, pattern.slice(0, -2))))
        folders.add(`${pattern.slice(0, -1)}${entry}`)
  }
  return [...folders]
    .sort()
    .map((folder) => ({ folder, manifest: readManifest(join(root, folder)) }))
    .filter(({ manifest }) => manifest)
    .map(({ folder, manifest }) => ({ name: manifest.name, folder, manifest }))
}

function readManifest(folder) {
  const file = join(folder, "package.json")
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined
}

function subfolders(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

/**
 * The room a file lies in: the deepest one, or none for a file of the root.
 * @param {Room[]} rooms @param {string} file relative to the root @returns {Room | undefined}
 */
export function roomOf(rooms, file) {
  let found
  for (const room of rooms)
    if (file.startsWith(`${room.folder}/`) && room.folder.length > (found?.folder.length ?? 0)) found = room
  return found
}

/**
 * Where package names lead in the sources, by the `types` condition of each room's `exports`.
 * The longest subpath comes first, as Node picks it.
 * @param {Room[]} rooms @returns {{room: Room, subpath: string, target: string}[]} `target` is relative to the root; both may hold one `*`
 */
export function sourceEntries(rooms) {
  const entries = []
  for (const room of rooms) {
    for (const [subpath, value] of Object.entries(room.manifest.exports ?? {})) {
      const source = typeof value === "string" ? value : value?.types
      if (!/\.[cm]?tsx?$/.test(source ?? "")) continue
      entries.push({
        room,
        subpath: `${room.name}${subpath.slice(1)}`,
        target: `${room.folder}/${source.slice(2)}`,
      })
    }
  }
  return entries.sort((a, b) => b.subpath.length - a.subpath.length)
}

/**
 * Where a module's name leads in the sources, relative to the root, or nothing.
 * @param {ReturnType<typeof sourceEntries>} entries @param {string} module @returns {string | undefined}
 */
export function resolvePackage(entries, module) {
  for (const { subpath, target } of entries) {
    const [before, after] = subpath.split("*")
    if (after === undefined) {
      if (module === subpath) return target
    } else if (module.startsWith(before) && module.endsWith(after))
      return target.replace("*", module.slice(before.length, module.length - after.length))
  }
  return undefined
}

/**
 * Every file below a folder whose name ends in one of `extensions`, relative to `root`, sorted.
 * @param {string} root @param {{under?: string, extensions?: string[]}} [options]
 */
export function listFiles(root, { under = "", extensions = sourceExtensions } = {}) {
  const found = []
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) {
        if (!madeByTools.has(entry.name)) walk(join(folder, entry.name))
      } else if (extensions.some((extension) => entry.name.endsWith(extension)))
        found.push(relative(root, join(folder, entry.name)).replaceAll("\\", "/"))
    }
  }
  const start = join(root, under)
  if (existsSync(start)) walk(start)
  return found.sort()
}

/** What our programs are written in. */
export const sourceExtensions = [".ts", ".tsx", ".mts", ".cts", ".js", ".mjs", ".cjs", ".astro"]
