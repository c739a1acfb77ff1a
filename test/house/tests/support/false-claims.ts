import { readFileSync } from "node:fs"
import { join, posix } from "node:path"
import {
  filesBelow,
  linksOf,
  namesOf,
  type Page,
  pathsOf,
  readPages,
  scriptsOf,
  testPartsOf,
} from "./read-pages"

type Manifest = { name?: string; scripts?: Record<string, string>; exports?: Record<string, unknown> }

/** What pages name and the repository has not: one line each, `page  what`. */
export function falseClaims(root: string, skipped: ReadonlySet<string> = new Set()): string[] {
  const files = filesBelow(root).filter((file) => !skipped.has(file))
  const places = new Set(files.flatMap((file) => [file, ...foldersAbove(file)]))
  const manifests = new Map(
    files
      .filter((file) => posix.basename(file) === "package.json")
      .map((file) => [posix.dirname(file), read(root, file)])
  )
  const words = wordsOfCode(root, files)
  const tests = files.filter((file) => /\.test\.tsx?$/.test(file))

  return readPages(root, files).flatMap((page) => [
    ...linksOf(page)
      .filter((to) => !places.has(posix.join(page.folder, to).replace(/\/$/, "")))
      .map((to) => `${page.file}  link ${to}`),
    ...pathsOf(page)
      .filter((path) => !pathExists(path, page, places, manifests))
      .map((path) => `${page.file}  path ${path}`),
    ...scriptsOf(page)
      .filter(({ name, workspace }) => !hasScript(name, workspace, page, manifests))
      .map(({ name }) => `${page.file}  npm run ${name}`),
    ...testPartsOf(page)
      .filter((part) => !tests.some((file) => file.includes(part)))
      .map((part) => `${page.file}  npm test -- ${part}`),
    ...namesOf(page)
      .filter((name) => !words.has(name))
      .map((name) => `${page.file}  name ${name}`),
  ])
}

const read = (root: string, file: string): Manifest => JSON.parse(readFileSync(join(root, file), "utf8"))

function foldersAbove(file: string): string[] {
  const folder = posix.dirname(file)
  return folder === "." ? [folder] : [folder, ...foldersAbove(folder)]
}

function wordsOfCode(root: string, files: string[]): Set<string> {
  const words = new Set<string>()
  for (const file of files) {
    if (!/\.(?:astro|cjs|mjs|mts|sh|template|ts|tsx|yml)$|^\.ci\/|package\.json$/.test(file)) continue
    for (const word of readFileSync(join(root, file), "utf8").match(/[A-Za-z][\w$]*/g) ?? []) words.add(word)
  }
  return words
}

/** These pages name what each room has. */
const aboutAllRooms = /^(?:README\.md|\.github\/.*|(?:backend|scripts)\/README\.md)$/

/** From the root, from the page's folder or its `src`, from the folder above, or by its end below the page's folder. */
function pathExists(
  path: string,
  page: Page,
  places: Set<string>,
  manifests: Map<string, Manifest>
): boolean {
  if (path.startsWith("@")) return packageExists(path, places, manifests)
  const wanted = path.replace(/^\.\//, "").replace(/\/$/, "")
  const isAboutAll = aboutAllRooms.test(page.file)
  const rooms = isAboutAll ? [...manifests.keys()] : [page.folder]
  const bases = new Set(rooms.flatMap((room) => [room, `${room}/src`, posix.dirname(room)]))
  const patterns = [".", page.folder, ...bases].map((base) =>
    posix.join(base, wanted.replace(/<[^>]*>/g, "*"))
  )
  return (
    patterns.some((pattern) => hasMatch(pattern, places)) ||
    (!isAboutAll &&
      [...places].some((place) => place.startsWith(`${page.folder}/`) && place.endsWith(`/${wanted}`)))
  )
}

function hasMatch(pattern: string, places: Set<string>): boolean {
  if (!pattern.includes("*")) return places.has(pattern)
  // Brackets are part of a route's folder, no choice of letters.
  const glob = pattern.replace(/\[/g, "\\[")
  const start = pattern.slice(0, pattern.indexOf("*"))
  return [...places].some((place) => place.startsWith(start) && posix.matchesGlob(place, glob))
}

/** `@chophien/<room>`, and what it hands out to others. */
function packageExists(path: string, places: Set<string>, manifests: Map<string, Manifest>): boolean {
  const [scope, room, ...rest] = path.split("/")
  const found = [...manifests].find(([, { name }]) => name === `${scope}/${room}`)
  if (!found) return false
  const [folder, { exports = {} }] = found
  const inside = rest.join("/")
  return (
    !inside ||
    `./${inside}` in exports ||
    places.has(`${folder}/src/${inside}.ts`) ||
    places.has(`${folder}/${inside}.ts`)
  )
}

/** A script of the root, of the package that the command names, or of the page's own folder. */
function hasScript(
  name: string,
  workspace: string | undefined,
  page: Page,
  manifests: Map<string, Manifest>
) {
  const found = workspace
    ? [...manifests.values()].filter((manifest) => manifest.name === workspace)
    : [manifests.get("."), manifests.get(page.folder)]
  return found.some((manifest) => manifest?.scripts?.[name] !== undefined)
}
