import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Prop } from "./drawing.mts"

/** The Fluent Emoji used here (Microsoft, MIT; see ../emoji/LICENSE), by what they show. */
const files = {
  orange: "1f34a", grapes: "1f347", cucumber: "1f952", cabbage: "1f96c", broccoli: "1f966", carrot: "1f955", tomato: "1f345", garlic: "1f9c4",
  chilli: "1f336-fe0f", peas: "1fadb", rice: "1f35a", tea: "1f375", teapot: "1fad6", honeypot: "1f36f", bee: "1f41d", rooster: "1f413", egg: "1f95a",
  fish: "1f41f", shrimp: "1f990", grain: "1f33e", herb: "1f33f", flower: "1f33c", teddy: "1f9f8", thread: "1f9f5", log: "1fab5", salt: "1f9c2",
  beans: "1fad8", cow: "1f404", ginger: "1fada", milk: "1f95b",
} as const
export type EmojiName = keyof typeof files

/** A change of colour: hue in degrees; saturation and lightness as factors; an optional colour everything leans to. */
export interface Tint {
  hue?: number
  saturation?: number
  lightness?: number
  lift?: number
}

function toHsl(hex: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const high = Math.max(r, g, b)
  const low = Math.min(r, g, b)
  const l = (high + low) / 2
  const range = high - low
  if (range === 0) return [0, 0, l]
  const s = range / (1 - Math.abs(2 * l - 1))
  const h = high === r ? ((g - b) / range + 6) % 6 : high === g ? (b - r) / range + 2 : (r - g) / range + 4
  return [h * 60, s, l]
}

function toHex(h: number, s: number, l: number): string {
  const a = s * Math.min(l, 1 - l)
  const channel = (k: number) => {
    const at = (k + h / 30) % 12
    return Math.round(255 * (l - a * Math.max(-1, Math.min(at - 3, 9 - at, 1)))).toString(16).padStart(2, "0")
  }
  return `#${channel(0)}${channel(8)}${channel(4)}`
}

const clamp = (value: number) => Math.min(1, Math.max(0, value))

/** Which colours of a drawing a tint reaches: a test on hue (degrees), saturation and lightness. */
export type Reach = (h: number, s: number, l: number) => boolean

let placed = 0

/** Forgets how many emoji were placed: called at the start of each picture, so that ids repeat from run to run. */
export function startEmoji(): void {
  placed = 0
}

/** An emoji as a prop, by wish in other colours. */
export function emoji(name: EmojiName, tint: Tint = {}, reach: Reach = () => true): Prop {
  const { hue = 0, saturation = 1, lightness = 1, lift = 0 } = tint
  const source = readFileSync(fileURLToPath(new URL(`../emoji/${files[name]}.svg`, import.meta.url)), "utf8")
  const inner = source
    .replace(/^[\s\S]*?<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/#[0-9a-fA-F]{6}\b/g, (colour) => {
      const [h, s, l] = toHsl(colour)
      return reach(h, s, l) ? toHex((h + hue + 360) % 360, clamp(s * saturation), clamp(l * lightness + lift)) : colour
    })
  return () => {
    const prefix = `e${placed++}_`
    const own = inner.replace(/id="([^"]+)"/g, `id="${prefix}$1"`).replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`).replace(/href="#([^"]+)"/g, `href="#${prefix}$1"`)
    return `<svg x="-100" y="-100" width="200" height="200" viewBox="0 0 32 32" fill="none">${own}</svg>`
  }
}
