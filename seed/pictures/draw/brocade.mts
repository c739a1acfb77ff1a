import { type Drawing, SIDE, darker, lighter, n } from "./drawing.mts"

/** The colours of one category: the wall behind, the cloth, and the threads woven into it. */
export interface Palette {
  wall: string
  cloth: string
  threads: readonly [string, string, string]
}

/** A motif: which thread (1…3, 0 = the cloth itself) shows at a cell of its tile. */
interface Motif {
  width: number
  height: number
  thread: (x: number, y: number) => number
}

/** Nested lozenges with a dot in the middle: the waistband of a Mường skirt. */
const lozenges: Motif = {
  width: 16,
  height: 15,
  thread: (x, y) => {
    const d = Math.abs(x - 8) + Math.abs(y - 7)
    if (d === 6 || d === 7) return 1
    if (d === 4) return 3
    if (d <= 2) return 2
    if (d === 10) return 3
    return d >= 13 ? 1 : 0
  },
}

/** Whether a cell belongs to the star of eight petals, seen from its middle. */
function inStar(dx: number, dy: number, reach: number): boolean {
  const far = Math.max(Math.abs(dx), Math.abs(dy))
  const near = Math.min(Math.abs(dx), Math.abs(dy))
  return near >= 1 && near < far && near >= far - reach / 2 && near <= reach / 2 && far <= reach
}

/** The star of eight petals of Dao needlework, each in its own lozenge. */
const stars: Motif = {
  width: 22,
  height: 19,
  thread: (x, y) => {
    const dx = x - 11
    const dy = y - 9
    if (inStar(dx, dy, 8)) return Math.abs(dx) > Math.abs(dy) ? 1 : 2
    const d = Math.abs(dx) + Math.abs(dy)
    if (d === 14) return 3
    return d >= 18 ? 1 : 0
  },
}

/** A row of small trees, as on a Dao jacket. */
const trees: Motif = {
  width: 16,
  height: 13,
  thread: (x, y) => {
    const dx = Math.abs(x - 8)
    if (dx === 0 && y >= 1) return 1
    if (y >= 3 && y <= 11 && (y - 3) % 3 <= 1 && dx === 11 - y - ((y - 3) % 3 === 1 ? 0 : 1) && dx <= 6) return 1
    if (y >= 2 && dx + (12 - y) <= 7 && (dx + y) % 3 === 0) return 2
    if (dx === 8 && y > 8) return 3
    return 0
  },
}

/** Zigzags. */
const waves: Motif = {
  width: 12,
  height: 8,
  thread: (x, y) => {
    const d = Math.abs(x - 6) + y
    if (d === 6 || d === 7) return 1
    if (d === 10) return 2
    return d <= 2 ? 3 : 0
  },
}

/** Small teeth along a seam. */
const teeth: Motif = { width: 6, height: 4, thread: (x, y) => (Math.abs(x - 3) <= y - 1 ? 1 : 0) }

export const motifs = { lozenges, stars, trees, waves, teeth }
export type MotifName = keyof typeof motifs

/** A pattern that repeats the motif sideways (and, in a field, downwards); answers its address and its height. */
export function weave(d: Drawing, name: MotifName, palette: Palette, cell: number, options: { ground?: string; offset?: number; top?: number } = {}): { fill: string; height: number } {
  const motif = motifs[name]
  const ground = options.ground ?? palette.cloth
  const colours = [ground, ...palette.threads]
  const cells: string[] = []
  for (let y = 0; y < motif.height; y++) {
    for (let x = 0; x < motif.width; ) {
      const thread = motif.thread(x, y)
      let run = 1
      while (x + run < motif.width && motif.thread(x + run, y) === thread) run++
      if (thread) cells.push(`<rect x="${n(x * cell)}" y="${n(y * cell)}" width="${n(run * cell)}" height="${n(cell)}" fill="${colours[thread] ?? ground}"/>`)
      x += run
    }
  }
  const width = motif.width * cell
  const height = motif.height * cell
  const id = d.define(
    (id) =>
      `<pattern id="${id}" patternUnits="userSpaceOnUse" x="${n(options.offset ?? 0)}" y="${n(options.top ?? 0)}" width="${n(width)}" height="${n(height)}"><rect width="${n(width)}" height="${n(height)}" fill="${ground}"/>${cells.join("")}</pattern>`
  )
  return { fill: `url(#${id})`, height }
}

export type Row = { motif: MotifName } | { stripe: 0 | 1 | 2; of: number } | { plain: number; shade?: number }

/** Bands of brocade one under another from y = `top`, over the whole width; answers the drawing and its height. */
export function bands(d: Drawing, palette: Palette, rows: readonly Row[], top: number, cell: number, width = SIDE): { content: string; height: number } {
  let y = top
  let content = ""
  for (const row of rows) {
    if ("motif" in row) {
      const { fill, height } = weave(d, row.motif, palette, cell, { top: y, offset: width / 2 - (motifs[row.motif].width * cell) / 2 })
      content += `<rect x="0" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}"/>`
      y += height
    } else if ("stripe" in row) {
      content += `<rect x="0" y="${n(y)}" width="${n(width)}" height="${n(row.of * cell)}" fill="${palette.threads[row.stripe]}"/>`
      y += row.of * cell
    } else {
      const shade = row.shade ?? 0
      content += `<rect x="0" y="${n(y)}" width="${n(width)}" height="${n(row.plain * cell)}" fill="${shade < 0 ? darker(palette.cloth, -shade) : lighter(palette.cloth, shade)}"/>`
      y += row.plain * cell
    }
  }
  return { content, height: y - top }
}

/** The rows of a category's cloth. Each category has its own order of bands. */
export const cloths = {
  skirt: [{ plain: 1.5 }, { stripe: 0, of: 1 }, { plain: 1 }, { motif: "lozenges" }, { plain: 1 }, { stripe: 1, of: 1 }, { plain: 1 }, { motif: "waves" }],
  dao: [{ plain: 1.5 }, { stripe: 2, of: 1 }, { plain: 1 }, { motif: "stars" }, { plain: 1 }, { stripe: 0, of: 1 }, { plain: 1 }, { motif: "teeth" }],
  forest: [{ plain: 1.5 }, { stripe: 1, of: 0.7 }, { motif: "waves" }, { stripe: 1, of: 0.7 }, { plain: 1 }, { motif: "trees" }, { plain: 0.6 }, { stripe: 0, of: 1 }, { motif: "waves" }],
} satisfies Record<string, readonly Row[]>
export type ClothName = keyof typeof cloths
