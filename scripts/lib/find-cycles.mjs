/**
 * The circles of a graph: groups of nodes of which each can be reached from each (Tarjan).
 * @param {Map<string, Set<string>>} arrows from a node to those it points at
 * @returns {string[][]} groups of two or more, sorted
 */
export function findCycles(arrows) {
  const order = new Map()
  const lowest = new Map()
  const stack = []
  const open = new Set()
  const groups = []
  const visit = (node) => {
    order.set(node, order.size)
    lowest.set(node, order.get(node))
    stack.push(node)
    open.add(node)
    for (const next of arrows.get(node) ?? []) {
      if (!order.has(next)) visit(next)
      if (open.has(next)) lowest.set(node, Math.min(lowest.get(node), lowest.get(next)))
    }
    if (lowest.get(node) !== order.get(node)) return
    const group = stack.splice(stack.indexOf(node))
    for (const each of group) open.delete(each)
    if (group.length > 1) groups.push(group.sort())
  }
  for (const node of [...arrows.keys()].sort()) if (!order.has(node)) visit(node)
  return groups
}

/**
 * A shortest way from a node back to itself inside its circle.
 * @param {Map<string, Set<string>>} arrows @param {string[]} group @returns {string[]} begins and ends with the same node
 */
export function cyclePath(arrows, group) {
  const [start] = group
  const inside = new Set(group)
  const cameFrom = new Map()
  const queue = [start]
  for (const node of queue) {
    for (const next of arrows.get(node) ?? []) {
      if (next === start) {
        const path = [start]
        for (let step = node; step !== start; step = cameFrom.get(step)) path.unshift(step)
        return [start, ...path]
      }
      if (!inside.has(next) || cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
  }
  return [...group, start]
}
