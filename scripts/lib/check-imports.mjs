import { readFileSync } from "node:fs"
import { join, matchesGlob } from "node:path"
import { roomEntries, rootEntries } from "./entry-points.mjs"
import { cyclePath, findCycles } from "./find-cycles.mjs"
import { readImportGraph } from "./import-graph.mjs"
import { namedFiles, stemOf } from "./named-files.mjs"
import { findRooms, listFiles, roomOf } from "./rooms.mjs"

/**
 * Who may import whom, and that nothing runs in a circle: files, folders, packages.
 * @param {string} root @returns {Promise<string[]>} one complaint each, with its place and what to do
 */
export async function checkImports(root) {
  const graph = await readImportGraph(root)
  const rooms = findRooms(root)
  return [
    ...brokenRules(graph),
    ...folderCycles(graph),
    ...packageCycles(graph, rooms),
    ...unusedFiles(graph, rooms, root),
  ]
}

function brokenRules({ violations, rules }) {
  const comments = new Map(rules.map(({ name, comment }) => [name, comment]))
  const complaints = new Map()
  for (const { rule, from, to, cycle } of violations) {
    const circle = cycle?.map(({ name }) => name)
    // A circle is found once from each of its files.
    const key = circle ? [...circle].sort().join() : `${rule.name} ${from} ${to}`
    const what = circle ? [from, ...circle].join(" → ") : `${from} → ${to}`
    if (!complaints.has(key)) complaints.set(key, `${what}  [${rule.name}] ${comments.get(rule.name)}`)
  }
  return [...complaints.values()].sort()
}

/**
 * Circles among what lies side by side in one folder: its files and its subfolders, each with all it holds.
 * A circle of single files is not reported here: it is a circle of files already.
 */
function folderCycles({ files, arrows }) {
  const known = new Set(files)
  const levels = new Map()
  for (const { from, to } of arrows) {
    if (!known.has(to) || from === to) continue
    const [source, target] = [from.split("/"), to.split("/")]
    let depth = 0
    while (source[depth] === target[depth]) depth++
    const folder = source.slice(0, depth).join("/")
    // Packages lie side by side in these; they have a check of their own.
    if (!folder || folder === "backend" || folder === "plugins") continue
    if (!levels.has(folder)) levels.set(folder, new Map())
    addArrow(levels.get(folder), source.slice(0, depth + 1).join("/"), target.slice(0, depth + 1).join("/"))
  }
  const complaints = []
  for (const [folder, level] of [...levels].sort())
    for (const group of findCycles(level))
      if (group.some((node) => !known.has(node)))
        complaints.push(
          describeCycle(level, group, arrows, (node, file) => file === node || file.startsWith(`${node}/`)) +
            `  [folder-cycle] In ${folder} these run in a circle: move what they share below both, or join them.`
        )
  return complaints
}

/** Circles among packages; what only their tests import does not count. */
function packageCycles({ arrows }, rooms) {
  const folderOf = (file) => roomOf(rooms, file)?.folder
  const between = new Map()
  for (const { from, to } of arrows) {
    const [source, target] = [folderOf(from), folderOf(to)]
    if (source && target && source !== target && !from.startsWith(`${source}/tests/`))
      addArrow(between, source, target)
  }
  return findCycles(between).map(
    (group) =>
      describeCycle(between, group, arrows, (node, file) => folderOf(file) === node) +
      "  [package-cycle] These packages run in a circle: the lower one declares a port or emits an event."
  )
}

function addArrow(level, from, to) {
  if (!level.has(from)) level.set(from, new Set())
  level.get(from).add(to)
}

/** `a → b → a (a/x.ts → b/y.ts, b/z.ts → a/w.ts)`: a shortest way round, and an import for each of its steps. */
function describeCycle(level, group, arrows, holds) {
  const path = cyclePath(level, group)
  const steps = path.slice(1).map((node, index) => {
    const arrow = arrows.find(({ from, to }) => holds(path[index], from) && holds(node, to))
    return `${arrow?.from} → ${arrow?.to}`
  })
  return `${path.join(" → ")} (${steps.join(", ")})`
}

/**
 * Files that no program reaches. A file is reached from where programs begin, by imports, or because a file that is
 * reached names it. What is started as a process of its own or loaded by a path is named in a text.
 */
function unusedFiles({ files, arrows }, rooms, root) {
  const known = new Set(files)
  const imports = new Map()
  for (const { from, to } of arrows) if (known.has(to)) addArrow(imports, from, to)
  const used = new Set()
  const reach = (starts) => {
    const queue = [...starts]
    for (const file of queue) {
      if (used.has(file)) continue
      used.add(file)
      queue.push(...(imports.get(file) ?? []))
    }
  }
  const read = (file) => readFileSync(join(root, file), "utf8")
  // What a command of a package runs, and what a README says to run.
  const texts = listFiles(root, { extensions: ["package.json", ".md", ".html"] })
  const named = new Set(texts.flatMap((file) => namedFiles(read(file))))
  reach(files.filter((file) => isEntry(rooms, file)))
  const readAlready = new Set()
  for (let grown = true; grown; ) {
    for (const file of used) {
      if (readAlready.has(file)) continue
      readAlready.add(file)
      for (const name of namedFiles(read(file))) named.add(name)
    }
    const before = used.size
    reach(files.filter((file) => !used.has(file) && named.has(stemOf(file))))
    grown = used.size > before
  }
  return files
    .filter((file) => !used.has(file) && !file.endsWith(".d.ts"))
    .map(
      (file) =>
        `${file}  [unused-file] No program reaches this file: delete it, or import it where it is needed.`
    )
}

function isEntry(rooms, file) {
  const room = roomOf(rooms, file)
  const place = room ? file.slice(room.folder.length + 1) : file
  return (room ? roomEntries : rootEntries).some((glob) => matchesGlob(place, glob))
}
