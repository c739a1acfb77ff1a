import { runTool } from "./run-tool.mjs"

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
  const { output, errors, code } = await runTool(
    "knip",
    ["--reporter=json", "--no-progress", "--no-config-hints", "--exclude=files"],
    root
  )
  if (code !== 0 && code !== 1) throw new Error(`knip did not finish:\n${errors || output}`)
  return JSON.parse(output.slice(output.indexOf("{")))
    .issues.flatMap(({ file, ...kinds }) =>
      Object.entries(kinds).flatMap(([kind, found]) =>
        (Array.isArray(found) ? found : [])
          .map((item) => ({ ...[item].flat()[0], names: [item].flat().map(({ name }) => name) }))
          .map(({ names, line }) => `${file}:${line ?? 1}  ${names.join(", ")} ${advice[kind] ?? kind}.`)
      )
    )
    .sort()
}
