import { outlines, wrapped } from "./lettering"

/** What people see of a page that somebody shares. */
export type ShareCard = {
  title: string
  /** In the colour of prices, below the title. */
  price: string | null
  /** Below that, each on its line: the place, the stall. */
  lines: string[]
  /** Path of the page's picture at the back end; null draws the woven sign instead. */
  picture: string | null
}

export const share_width = 1200
export const share_height = 630

const photo_width = 560
const left = photo_width + 52
const text_width = share_width - left - 48
const title_size = 56
const indigo = "#1e2447"
const paper = "#fbf5e6"

/** The mark of the fair, 18 units wide. */
const mark = `<path fill="#e9ad2f" d="M8 0h2v2h2v2h2v2h2v2h2v2h-2v2h-2v2h-2v2h-2v2H8v-2H6v-2H4v-2H2v-2H0V8h2V6h2V4h2V2h2z"/><path fill="#b02a1c" d="M8 3h2v2h2v2h2v1h1v2h-1v1h-2v2h-2v2H8v-2H6v-2H4v-1H3V8h1V7h2V5h2z"/><path fill="${paper}" d="M8 6h2v2h2v2h-2v2H8v-2H6V8h2z"/><path fill="${indigo}" d="M8 8h2v2H8z"/>`

const marked = (x: number, y: number, size: number): string =>
  `<g transform="translate(${x} ${y}) scale(${size / 18})" shape-rendering="crispEdges">${mark}</g>`

/** A picture of words beside the room for the photo, as SVG. Nothing in it is anybody's markup: letters are outlines. */
export function shareSvg({ title, price, lines, picture }: ShareCard): string {
  const words = wrapped(title, title_size, text_width, price ? 4 : 5)
  const parts: string[] = []
  let y = 190
  for (const line of words) {
    parts.push(outlines(line, left, y, title_size, paper))
    y += title_size * 1.24
  }
  if (price) {
    parts.push(outlines(price, left, y + 18, 48, "#f3c65a"))
    y += 76
  }
  for (const line of lines.flatMap((each) => wrapped(each, 32, text_width, 2))) {
    parts.push(outlines(line, left, y + 14, 32, "#d9d2e6"))
    y += 44
  }
  const stitch = Array.from({ length: 27 }, (_, index) => {
    const x = left + index * 24
    return `<path fill="${index % 2 ? "#b02a1c" : "#e9ad2f"}" d="M${x} 606l12-12 12 12-12 12z"/>`
  }).join("")
  const weave = picture
    ? ""
    : `<rect width="${photo_width}" height="${share_height}" fill="#2c3566"/>${marked(100, 135, 360)}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${share_width}" height="${share_height}"><rect width="${share_width}" height="${share_height}" fill="${indigo}"/>${weave}${marked(left, 44, 60)}${outlines("Chợ Phiên", left + 80, 88, 38, paper)}${parts.join("")}${stitch}</svg>`
}

export { photo_width }
