import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { namedFiles, stemOf } from "./named-files.mjs"
import { findRooms, listFiles, sourceEntries } from "./rooms.mjs"
import { runTool } from "./run-tool.mjs"

/** Where knip is told what package names mean. */
const namesFile = "node_modules/.cache/chophien/names.tsconfig.json"

/** What to do about each kind of thing that knip finds. */
const advice = {
  exports: "is exported and nobody imports it: delete it, or do not export it",
  types: "is exported and nobody imports it: delete it, or do not export it",
  nsExports: "is exported and nobody imports it: delete it, or do not export it",
  nsTypes: "is exported and nobody imports it: delete it, or do not export it",
  enumMembers: "is a member that nobody uses: delete it",
  duplicates: "are one thing exported by several names: choose one",
  dependencies: "is a dependency that nothing uses: take it out of this package.json",
  devDependencies: "is a dependency that nothing uses: take it out of this package.json",
  optionalPeerDependencies: "is an optional peer that is used: make it a dependency",
  unlisted: "is imported and not listed in this room's package.json: list it there",
  binaries: "is a program that no dependency brings: list the package that does",
  unresolved: "leads to no file: correct the path",
  catalog: "is a catalogue entry that nothing uses",
}

/**
 * Exports that nobody imports, dependencies that nobody uses or that are not listed.
 * @param {string} root @returns {Promise<string[]>} one complaint each, `file:line  name is …`
 */
export async function checkUnused(root) {
  writeNames(root)
  const { output, errors, code } = await runTool(
    "knip",
    [
      "--reporter=json",
      "--no-progress",
      "--no-config-hints",
      "--exclude=files",
      "--tsConfig",
      namesFile,
      "--config=scripts/lib/knip-config.cjs",
    ],
    root
  )
  if (code !== 0 && code !== 1) throw new Error(`knip did not finish:\n${errors || output}`)
  const run = new Set(listFiles(root).flatMap((file) => namedFiles(readFileSync(join(root, file), "utf8"))))
  // What a command is told to run by its path calls the file's default export.
  const isRun = (file) => run.has(stemOf(file))
  return JSON.parse(output.slice(output.indexOf("{")))
    .issues.flatMap(({ file, ...kinds }) =>
      Object.entries(kinds).flatMap(([kind, found]) =>
        (Array.isArray(found) ? found : [])
          .filter(({ name }) => !(name === "default" && isRun(file)))
          .map((item) => ({ ...[item].flat()[0], names: [item].flat().map(({ name }) => name) }))
          .map(({ names, line }) => `${file}:${line ?? 1}  ${names.join(", ")} ${advice[kind] ?? kind}.`)
      )
    )
    .sort()
}

/** Package names lead to sources, as for the compiler. Else knip follows `exports` to what is built, and finds all of it unused. */
function writeNames(root) {
  const paths = Object.fromEntries(
    sourceEntries(findRooms(root)).map(({ subpath, target }) => [subpath, [join(root, target)]])
  )
  const file = join(root, namesFile)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ compilerOptions: { paths } }))
}
