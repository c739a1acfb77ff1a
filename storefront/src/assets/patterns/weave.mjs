// Draws the woven patterns as SVG files beside this one: `node src/assets/patterns/weave.mjs`.
// A pattern is a grid of stitches, as on the waistband of a Mường skirt; runs of one colour become one rectangle.
import { writeFileSync } from "node:fs"

const gold = "#e9ad2f"
const red = "#b02a1c"
const paper = "#fbf5e6"
const leaf = "#5f8f3e"
const deep = "#2c3566"

/** @param {string} name @param {number} width @param {number} height @param {(x: number, y: number) => string | null} colour */
function weave(name, width, height, colour) {
  const paths = new Map()
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; ) {
      const fill = colour(x, y)
      let run = 1
      while (x + run < width && colour(x + run, y) === fill) run++
      if (fill) paths.set(fill, `${paths.get(fill) ?? ""}M${x} ${y}h${run}v1h-${run}z`)
      x += run
    }
  }
  const drawn = [...paths].map(([fill, d]) => `<path fill="${fill}" d="${d}"/>`).join("")
  writeFileSync(
    new URL(`${name}.svg`, import.meta.url),
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" shape-rendering="crispEdges">${drawn}</svg>\n`
  )
}

/** The waistband: large diamonds, red and green in turn, small triangles between, a golden line above and below. */
weave("band", 28, 15, (x, y) => {
  if (y === 0 || y === 14) return gold
  if (y === 1 || y === 13) return null
  const left = x < 14
  const d = Math.abs((left ? 6.5 : 20.5) - x) + Math.abs(7 - y)
  if (d < 1) return gold
  if (d < 2.6) return paper
  if (d < 4.6) return left ? red : leaf
  if (d < 5.6) return gold
  const edge = Math.min(x % 14, 13 - (x % 14))
  const tip = Math.min(y - 2, 12 - y)
  if (edge + tip < 2) return paper
  if (edge + tip < 3) return red
  return null
})

/** A quiet lattice of stepped diamonds for dark grounds. */
weave("lattice", 24, 24, (x, y) => {
  const d = Math.abs(11.5 - x) + Math.abs(11.5 - y)
  if (d >= 10.5 && d < 12.5) return deep
  if (d < 2.5) return deep
  return null
})

/** The same lattice for paper. */
weave("lattice-paper", 24, 24, (x, y) => {
  const d = Math.abs(11.5 - x) + Math.abs(11.5 - y)
  if (d >= 10.5 && d < 12.5) return "#f1e5c9"
  if (d < 2.5) return "#f1e5c9"
  return null
})
