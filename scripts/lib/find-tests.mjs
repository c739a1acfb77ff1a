import { existsSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { findRooms, listFiles, roomOf } from "./rooms.mjs"

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

/** What a folder below `tests/` says that its tests need. */
const servicesByFolder = { pure: [], database: ["postgres"], backend: ["stack"], browser: ["browser"] }

/** A sign that a suite starts programs of ours, which have to be built. */
const startsPrograms = /\.medusa\/|cli\.js|bin\/medusa|["/]dist\/|server\.mts|scripts\/start/
/** A sign that a suite uses what a bundler makes of its room. */
const usesBundle = /playwright-core|createServer|\.listen\(|\bspawn\(|["/]dist\//

/**
 * A test file and what must run or be built before it.
 * @typedef {{file: string, room: string, needs: Set<string>, pure: boolean}} TestFile
 *   `needs` holds `postgres`, `meilisearch`, `stack`, `browser`, `programs` (rooms that are transpiled), `bundle` (what a
 *   bundler makes of its room), `admin` (the bundled Admin)
 */

/**
 * The test files whose path contains one of `filters`, or all of them.
 * @param {string} root @param {string[]} [filters] @returns {TestFile[]}
 */
export function findTests(root, filters = []) {
  const rooms = findRooms(root)
  const texts = new Map()
  return listFiles(root, { extensions: [".test.ts", ".test.tsx"] })
    .filter((file) => !filters.length || filters.some((filter) => file.includes(filter)))
    .map((file) => ({ file, room: roomOf(rooms, file) }))
    .filter(({ room }) => room && existsSync(join(root, room.folder, "jest.config.cjs")))
    .map(({ file, room }) => {
      const needs = needsOf(file, textsBehind(root, file, texts), Boolean(room.manifest.scripts?.build))
      return { file, room: room.folder, needs, pure: needs.size === 0 }
    })
}

/** The texts of a test and of what it imports from the tests, here or in other rooms. @returns {string} */
function textsBehind(root, file, texts) {
  const queue = [file]
  for (const each of queue) {
    if (!texts.has(each)) texts.set(each, read(root, each))
    for (const next of texts.get(each).imports) if (!queue.includes(next)) queue.push(next)
  }
  return queue.map((each) => texts.get(each).text).join("\n")
}

function read(root, file) {
  const text = readFileSync(join(root, file), "utf8")
  const imports = [...text.matchAll(/(?:from|import|require)\s*\(?\s*"(\.[^"]+)"/g)]
    .map(([, path]) => posix.join(posix.dirname(file), path))
    .filter((path) => !path.includes("/src/"))
    .map((path) =>
      ["", ".ts", ".tsx", ".mts", ".cjs", "/index.ts"]
        .map((ending) => path + ending)
        .find((name) => /\.[cm]?[jt]sx?$/.test(name) && existsSync(join(root, name)))
    )
    .filter(Boolean)
  return { text, imports }
}

function needsOf(file, text, bundled) {
  const folder = /\/tests\/(pure|database|backend|browser)\//.exec(file)?.[1]
  const named = Object.keys(servicesByVariable).filter((name) => new RegExp(`\\b${name}\\b`).test(text))
  if (folder === "pure") {
    if (named.length)
      throw new Error(
        `${file} lies in tests/pure and names ${named.join(", ")}: move it to tests/database or further.`
      )
    return new Set()
  }
  const needs = new Set(named.map((name) => servicesByVariable[name]))
  for (const service of servicesByFolder[folder] ?? []) needs.add(service)
  if (startsPrograms.test(text)) needs.add("programs")
  if (bundled && usesBundle.test(text)) needs.add("bundle")
  if (text.includes("public/admin")) needs.add("admin")
  return needs
}
