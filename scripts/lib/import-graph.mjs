import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join, posix } from "node:path"
import { cruise } from "dependency-cruiser"
import { astroScripts } from "./astro-scripts.mjs"
import { findRooms, listFiles, resolvePackage, sourceEntries, sourceExtensions } from "./rooms.mjs"

/**
 * One file that imports another.
 * @typedef {{from: string, to: string, module: string, types: string[]}} Arrow
 *   `to` is a path relative to the root, or the module's name where nothing was found; `module` is what the import says
 */

/**
 * Reads every import below `root`, those in Astro's pages and components too.
 * @param {string} root
 * @returns {Promise<{files: string[], arrows: Arrow[], violations: {rule: {name: string}, from: string, to: string, cycle?: {name: string}[]}[], rules: {name: string, comment: string}[]}>}
 *   `violations` break a rule of `.dependency-cruiser.cjs`
 */
export async function readImportGraph(root) {
  const { forbidden, options } = createRequire(join(root, "package.json"))(
    join(root, ".dependency-cruiser.cjs")
  )
  const files = listFiles(root)
  const { output } = await cruise(
    files.filter((file) => !file.endsWith(".astro")),
    { ...options, ruleSet: { forbidden }, validate: true, baseDir: root },
    options.enhancedResolveOptions
  )
  const arrows = output.modules
    .filter(({ source }) => !source.includes("node_modules/"))
    .flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved, module, dependencyTypes, couldNotResolve }) => ({
        from: source,
        to: couldNotResolve ? module : resolved,
        module,
        types: dependencyTypes,
      }))
    )
  const fromAstro = astroArrows(root, files)
  return {
    files,
    arrows: [...arrows, ...fromAstro],
    violations: [
      ...output.summary.violations,
      ...fromAstro.flatMap((arrow) =>
        forbidden
          .filter((rule) => breaks(rule, arrow))
          .map((rule) => ({ rule, from: arrow.from, to: arrow.to }))
      ),
    ],
    rules: forbidden,
  }
}

/** The imports of Astro files, which dependency-cruiser does not read. @returns {Arrow[]} */
function astroArrows(root, files) {
  const entries = sourceEntries(findRooms(root))
  return files
    .filter((file) => file.endsWith(".astro"))
    .flatMap((from) =>
      astroScripts(readFileSync(join(root, from), "utf8"))
        .flatMap(({ imports }) => imports)
        .map((module) => {
          const found = module.startsWith(".")
            ? resolveFile(root, posix.join(posix.dirname(from), module))
            : resolvePackage(entries, module)
          const types = module.startsWith(".") ? ["local"] : found ? ["aliased-workspace"] : ["npm"]
          return { from, to: found ?? module, module, types }
        })
    )
}

function resolveFile(root, path) {
  return ["", ...sourceExtensions, ...sourceExtensions.map((extension) => `/index${extension}`)]
    .map((ending) => path + ending)
    .find((candidate) => /\.[a-z]+$/.test(candidate) && existsSync(join(root, candidate)))
}

/** Whether an arrow breaks a rule that names paths only; those of circles and the like ask for the whole graph. */
function breaks({ from, to }, arrow) {
  if (to.circular || to.couldNotResolve) return false
  const groups = match(from.path, arrow.from)
  if (!groups || (from.pathNot && match(from.pathNot, arrow.from))) return false
  if (!match(to.path, arrow.to, groups) || (to.pathNot && match(to.pathNot, arrow.to, groups))) return false
  return !to.dependencyTypesNot?.some((type) => arrow.types.includes(type))
}

/** The groups of the first pattern that matches, or nothing; `$1` in a pattern is the first group of `outer`. */
function match(patterns, path, outer = []) {
  if (patterns === undefined) return []
  for (const pattern of [patterns].flat()) {
    const found = new RegExp(pattern.replaceAll("$1", outer[1] ?? "$1")).exec(path)
    if (found) return found
  }
  return undefined
}
