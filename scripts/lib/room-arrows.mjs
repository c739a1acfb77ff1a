import { readImportGraph } from "./import-graph.mjs"
import { findRooms, roomOf } from "./rooms.mjs"

/**
 * Which room's sources import which room's, without what follows from the rest: where a longer way leads, the short arrow
 * says nothing new.
 * @param {string} root
 * @returns {Promise<{rooms: import("./rooms.mjs").Room[], arrows: Map<string, Set<string>>}>} arrows between folders; rooms
 *   without sources (tests, tools) are left out
 */
export async function readRoomArrows(root) {
  const rooms = findRooms(root)
  const { files, arrows } = await readImportGraph(root)
  const sources = files.filter((file) => file.includes("/src/"))
  const withSources = rooms.filter(({ folder }) => sources.some((file) => file.startsWith(`${folder}/src/`)))
  const known = new Set(withSources.map(({ folder }) => folder))
  const between = new Map(withSources.map(({ folder }) => [folder, new Set()]))
  for (const { from, to } of arrows) {
    const [source, target] = [roomOf(rooms, from)?.folder, roomOf(rooms, to)?.folder]
    if (source !== target && known.has(source) && known.has(target) && from.startsWith(`${source}/src/`))
      between.get(source).add(target)
  }
  return { rooms: withSources, arrows: withoutShortcuts(between) }
}

/** @param {Map<string, Set<string>>} arrows of a graph without circles */
function withoutShortcuts(arrows) {
  const reach = new Map()
  const reachOf = (node) => {
    if (!reach.has(node)) {
      reach.set(node, new Set())
      for (const next of arrows.get(node) ?? [])
        reach.set(node, new Set([...reach.get(node), next, ...reachOf(next)]))
    }
    return reach.get(node)
  }
  const long = new Map()
  for (const [node, targets] of arrows)
    long.set(
      node,
      new Set(
        [...targets].filter(
          (target) => ![...targets].some((other) => other !== target && reachOf(other).has(target))
        )
      )
    )
  return long
}
