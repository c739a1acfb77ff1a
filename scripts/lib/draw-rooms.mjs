const box = { width: 264, height: 76, gap: 28 }
const columns = { left: 48, middle: 408, right: 768 }
const picture_width = columns.right + box.width + 48
const head_height = 96
const characters_in_line = 39

/** What a column holds. */
const titles = {
  left: "plugins, useful without the marketplace",
  middle: "the marketplace, a package a subject",
  right: "programs of their own",
}

/**
 * Draws rooms and who imports whom as SVG. The marketplace's rooms are in the middle, each above those it stands on.
 * Plugins are at the left, beside the room that needs them, and programs at the right. Light and dark follow the reader's setting.
 * @param {Awaited<ReturnType<typeof import("./room-arrows.mjs").readRoomArrows>>} graph @returns {string}
 */
export function drawRooms({ rooms, arrows }) {
  const places = placeRooms(rooms, arrows)
  const lowest = Math.max(...[...places.values()].map(({ row }) => row))
  const height = head_height + (lowest + 1) * (box.height + box.gap) + 24
  const lines = [...arrows]
    .flatMap(([from, targets]) => [...targets].sort().map((to) => [from, to]))
    .map(([from, to]) => drawArrow(places.get(from), places.get(to), from, to))
  const boxes = rooms.map((room) => drawBox(room, places.get(room.folder)))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${picture_width} ${height}" role="img" aria-labelledby="title about">
<title id="title">Which room imports which</title>
<desc id="about">An arrow leads from a room to one it imports. An arrow is left out where a longer way leads the same. Drawn by scripts/architecture.mjs from the imports.</desc>
<style>
svg { color-scheme: light dark; font-family: system-ui, sans-serif; --ink: #2b1d16; --soft: #6b5b4d; --paper: #fbf7f0; --card: #ffffff; --edge: #b9a98f; --arrow: #9a3412 }
@media (prefers-color-scheme: dark) { svg { --ink: #f3e9da; --soft: #b8a894; --paper: #1d1713; --card: #2a221c; --edge: #6d5d4b; --arrow: #f0a070 } }
.paper { fill: var(--paper) } .card { fill: var(--card); stroke: var(--edge) }
.name { font-size: 16px; font-weight: 600; fill: var(--ink) } .about { font-size: 11.5px; fill: var(--soft) }
.head { font-size: 13px; fill: var(--soft) } .line { fill: none; stroke: var(--arrow); stroke-width: 1.6 } .tip { fill: var(--arrow) }
</style>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>
<rect class="paper" width="${picture_width}" height="${height}" rx="12"/>
<text class="name" x="${columns.left}" y="40">Which room imports which</text>
${Object.entries(titles)
  .map(([column, title]) => `<text class="head" x="${columns[column]}" y="76">${title}</text>`)
  .join("\n")}
${lines.join("\n")}
${boxes.join("\n")}
</svg>
`
}

/** @returns {Map<string, {column: keyof typeof columns, row: number}>} row 0 is at the top */
function placeRooms(rooms, arrows) {
  const column = ({ folder, manifest }) =>
    folder.startsWith("plugins/") && !manifest.scripts?.start
      ? "left"
      : folder.startsWith("backend/") && !manifest.scripts?.build
        ? "middle"
        : "right"
  const of = (name) => rooms.filter((room) => column(room) === name).map(({ folder }) => folder)
  const rows = new Map()
  const middle = of("middle").sort((a, b) => depth(arrows, a) - depth(arrows, b) || a.localeCompare(b))
  for (const [index, folder] of middle.reverse().entries()) rows.set(folder, index)
  const users = (folder) => [...arrows].filter(([, targets]) => targets.has(folder)).map(([from]) => from)
  // Beside the lowest room that needs it, else beside the highest that it needs.
  const wanted = (folder) => {
    const known = (folders) => folders.map((each) => rows.get(each)).filter((row) => row !== undefined)
    const [above, below] = [known(users(folder)), known([...(arrows.get(folder) ?? [])])]
    return above.length ? Math.max(...above) : below.length ? Math.min(...below) : -1
  }
  for (const name of ["left", "right"]) settle(of(name), wanted, rows, middle.length - 1)
  return new Map(rooms.map((room) => [room.folder, { column: column(room), row: rows.get(room.folder) }]))
}

/** Gives each folder the row it wants, or the nearest free one; who wants none lies at the bottom. */
function settle(folders, wanted, rows, bottom) {
  const taken = new Set()
  const order = [...folders].sort((a, b) => wanted(b) - wanted(a) || a.localeCompare(b))
  for (const folder of order) {
    const wish = wanted(folder) < 0 ? bottom : wanted(folder)
    const free = [...Array(bottom + folders.length).keys()]
      .filter((row) => !taken.has(row))
      .sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish) || a - b)[0]
    taken.add(free)
    rows.set(folder, free)
  }
}

/** The longest way down from a room. */
function depth(arrows, folder) {
  return Math.max(0, ...[...(arrows.get(folder) ?? [])].map((to) => depth(arrows, to) + 1))
}

const top = ({ row }) => head_height + row * (box.height + box.gap)

function drawBox({ folder, manifest }, place) {
  const [x, y] = [columns[place.column], top(place)]
  const name = folder.replace(/^backend\//, "")
  const about = wrap(manifest.description ?? "").map(
    (line, index) => `<text class="about" x="${x + 14}" y="${y + 45 + index * 15}">${escapeText(line)}</text>`
  )
  return `<rect class="card" x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="8"/>
<text class="name" x="${x + 14}" y="${y + 25}">${escapeText(name)}</text>
${about.join("\n")}`
}

/** A line from a room to one it imports: straight to the room right below, else round by the sides of the boxes. */
function drawArrow(from, to, name, target) {
  const title = `<title>${escapeText(`${name} imports ${target}`)}</title>`
  const [x, y] = [columns[from.column], top(from)]
  const [goal_x, goal_y] = [columns[to.column], top(to)]
  const path = (d) => `<path class="line" marker-end="url(#tip)" d="${d}">${title}</path>`
  if (from.column === to.column && to.row === from.row + 1)
    return path(`M${x + box.width / 2} ${y + box.height}V${goal_y}`)
  // Several arrows at one box begin and end beside each other.
  const start = y + box.height / 2 + (to.row - from.row) * 2
  const end = goal_y + box.height / 2 - (to.row - from.row) * 2
  if (from.column === to.column) {
    const out = x + box.width + 16 + Math.min(4, Math.abs(to.row - from.row)) * 10
    return path(`M${x + box.width} ${start}C${out} ${start} ${out} ${end} ${x + box.width} ${end}`)
  }
  const leftward = goal_x < x
  const begin_x = leftward ? x : x + box.width
  const end_x = leftward ? goal_x + box.width : goal_x
  const bend = (end_x - begin_x) / 2
  return path(`M${begin_x} ${start}C${begin_x + bend} ${start} ${end_x - bend} ${end} ${end_x} ${end}`)
}

/** At most two lines. */
function wrap(text) {
  const lines = [""]
  for (const word of text.split(" ")) {
    if (`${lines.at(-1)} ${word}`.trim().length > characters_in_line) lines.push("")
    lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim()
  }
  if (lines.length > 2) lines[1] = `${lines[1].replace(/[,;:]?\s*\S*$/, "")} …`
  return lines.slice(0, 2)
}

function escapeText(text) {
  return text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign])
}
