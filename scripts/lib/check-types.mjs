import { join } from "node:path"
import ts from "typescript"
import { findRooms, listFiles } from "./rooms.mjs"

/**
 * Every folder with a tsconfig.json: the root, the rooms, and parts of a room that run elsewhere than the rest.
 * @param {string} root @returns {string[]} relative to the root, "." for the root itself
 */
export function typedFolders(root) {
  const configs = listFiles(root, { extensions: ["tsconfig.json"] }).filter((file) =>
    /(^|\/)tsconfig\.json$/.test(file)
  )
  return configs.map((file) => file.slice(0, -"/tsconfig.json".length) || ".")
}

/**
 * Rooms with TypeScript that no tsconfig.json covers: nobody would check their types.
 * @param {string} root @returns {string[]}
 */
export function untypedRooms(root) {
  const typed = new Set(typedFolders(root))
  return findRooms(root)
    .filter(({ folder }) => !typed.has(folder))
    .filter(({ folder }) => listFiles(root, { under: folder, extensions: [".ts", ".tsx", ".mts"] }).length)
    .map(({ folder }) => `${folder}  has TypeScript and no tsconfig.json: its types are not checked.`)
}

/** Parsed files, shared by the programs of all rooms: most of a program is the types of what is installed. */
const parsed = new Map()

/**
 * Checks the types of the files that a folder's tsconfig.json names. What they import is read and not checked again: it
 * is another room's, with settings of its own.
 * @param {string} root @param {string} folder @returns {string} the compiler's complaints, or an empty text
 */
export function checkTypes(root, folder) {
  const { config, error } = ts.readConfigFile(join(root, folder, "tsconfig.json"), ts.sys.readFile)
  const host = {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => "\n",
  }
  if (error) return ts.formatDiagnostics([error], host)
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, folder))
  options.noEmit = true
  const program = ts.createProgram(fileNames, options, sharingHost(options))
  const diagnostics = [...errors, ...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()]
  for (const name of fileNames) {
    const file = program.getSourceFile(name)
    if (file)
      diagnostics.push(...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file))
  }
  return ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(diagnostics), host).trimEnd()
}

function sharingHost(options) {
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile
  // What decides how a file is parsed and bound.
  const settings = JSON.stringify([
    options.target,
    options.module,
    options.moduleDetection,
    options.jsx,
    options.jsxImportSource,
    options.strict,
    options.allowJs,
  ])
  host.getSourceFile = (name, how, ...rest) => {
    const key = `${name} ${settings} ${how.impliedNodeFormat}`
    if (!parsed.has(key)) parsed.set(key, read(name, how, ...rest))
    return parsed.get(key)
  }
  return host
}
