import { existsSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { findRooms, listFiles, resolvePackage, roomOf, sourceEntries } from "./rooms.mjs"

/** What each variable of a test's environment stands for. */
const servicesByVariable = {
  TEST_POSTGRES_URL: "postgres",
  TEST_MEILISEARCH_HOST: "meilisearch",
  TEST_CHROMIUM: "browser",
  TEST_BACKEND_URL: "stack",
  TEST_STOREFRONT_URL: "stack",
  TEST_GATEWAY_URL: "stack",
  TEST_INBOX_URL: "stack",
  TEST_DATABASE_URL: "stack",
  TEST_GATEWAY_DATABASE_URL: "stack",
}

/**
 * What a folder below `tests/` says that its tests need. The variables that a suite names are more exact: a suite that
 * starts a backend of its own names PostgreSQL alone.
 */
const servicesByFolder = { pure: [], database: ["postgres"], backend: ["stack"], browser: ["browser"] }

/** A sign that a suite starts programs of ours, which have to be built. */
const startsPrograms = /medusa-config|\.medusa\/|cli\.js|bin\/medusa|["/]dist\/|server\.mts|scripts\/start/
/** A sign that a suite uses what a bundler makes of its room. */
const usesBundle = /playwright-core|createServer|\.listen\(|\bspawn\(|["/]dist\//

/**
 * A test file and what must run or be built before it.
 * @typedef {object} TestFile
 * @property {string} file
 * @property {string} project the folder of its jest settings
 * @property {Set<string>} needs of `postgres`, `meilisearch`, `stack`, `browser`, `programs` (transpiled rooms), `admin`
 * @property {string[]} bundles the rooms that a bundler has to make
 * @property {boolean} pure
 */

/**
 * The test files whose path contains one of `filters`, or all of them.
 * @param {string} root @param {string[]} [filters] @returns {TestFile[]}
 */
export function findTests(root, filters = []) {
  const rooms = findRooms(root)
  // What tests share is a package too; what they import of the sources needs nothing.
  const entries = sourceEntries(rooms).filter(({ target }) => !target.includes("/src/"))
  const readAlready = new Map()
  const read = (file) => {
    if (!readAlready.has(file)) readAlready.set(file, readTest(root, file, entries))
    return readAlready.get(file)
  }
  return listFiles(root, { extensions: [".test.ts", ".test.tsx"] })
    .filter((file) => !filters.length || filters.some((filter) => file.includes(filter)))
    .map((file) => ({ file, project: projectOf(root, file) }))
    .filter(({ project }) => project)
    .map(({ file, project }) => {
      const text = textsBehind(file, read)
      const needs = needsOf(file, text)
      const own = roomOf(rooms, file)?.folder
      const bundles = isPure(file)
        ? []
        : rooms
            .filter(({ manifest }) => manifest.scripts?.build)
            .map(({ folder }) => folder)
            .filter(
              (folder) => text.includes(`"${folder}/dist/`) || (folder === own && usesBundle.test(text))
            )
      return { file, project, needs, bundles, pure: needs.size === 0 && !bundles.length }
    })
}

/** The nearest folder above a file that has jest settings. */
function projectOf(root, file) {
  for (let folder = posix.dirname(file); folder !== "."; folder = posix.dirname(folder))
    if (existsSync(join(root, folder, "jest.config.cjs"))) return folder
  return undefined
}

/** The texts of a test and of what it imports from the tests, here or in other rooms. @returns {string} */
function textsBehind(file, read) {
  const queue = [file]
  for (const each of queue) for (const next of read(each).imports) if (!queue.includes(next)) queue.push(next)
  return queue.map((each) => read(each).text).join("\n")
}

function readTest(root, file, entries) {
  const text = readFileSync(join(root, file), "utf8")
  const imports = [...text.matchAll(/(?:from|import|require)\s*\(?\s*"([^"]+)"/g)]
    .map(([, module]) =>
      module.startsWith(".") ? posix.join(posix.dirname(file), module) : resolvePackage(entries, module)
    )
    .filter((path) => path && !path.includes("/src/"))
    .map((path) =>
      ["", ".ts", ".tsx", ".mts", ".cjs", "/index.ts"]
        .map((ending) => path + ending)
        .find((name) => /\.[cm]?[jt]sx?$/.test(name) && existsSync(join(root, name)))
    )
    .filter(Boolean)
  return { text, imports }
}

const folderOf = (file) => /\/tests\/(pure|database|backend|browser)\//.exec(file)?.[1]
const isPure = (file) => folderOf(file) === "pure"

function needsOf(file, text) {
  const named = Object.keys(servicesByVariable).filter((name) => new RegExp(`\\b${name}\\b`).test(text))
  if (isPure(file)) {
    if (named.length)
      throw new Error(
        `${file} lies in tests/pure and names ${named.join(", ")}: move it to tests/database, backend or browser.`
      )
    return new Set()
  }
  const needs = new Set(named.map((name) => servicesByVariable[name]))
  if (!named.length) for (const service of servicesByFolder[folderOf(file)] ?? []) needs.add(service)
  if (startsPrograms.test(text)) needs.add("programs")
  if (text.includes("public/admin")) needs.add("admin")
  return needs
}
