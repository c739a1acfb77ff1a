import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import opentype from "opentype.js"
import { n } from "./drawing.mts"

/** Be Vietnam Pro comes in one file a script; a letter is taken from the first file that has it. */
const folder = join(dirname(createRequire(import.meta.url).resolve("@fontsource/be-vietnam-pro/package.json")), "files")

const load = (weight: number) =>
  ["latin", "vietnamese", "latin-ext"].map((subset) => {
    const bytes = readFileSync(join(folder, `be-vietnam-pro-${subset}-${weight}-normal.woff`))
    return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  })

const fonts = { medium: load(500), bold: load(700), heavy: load(800) }
export type Weight = keyof typeof fonts

/** Outlines of glyphs in font units, kept: the same letters come again and again. */
const glyphs = new Map<string, { path: (x: number, k: number) => string; advance: number }>()

function glyphOf(letter: string, weight: Weight) {
  const key = weight + letter
  const known = glyphs.get(key)
  if (known) return known
  const font = fonts[weight].find((candidate) => candidate.charToGlyphIndex(letter) > 0)
  if (!font) throw new Error(`Be Vietnam Pro has no letter "${letter}".`)
  const glyph = font.charToGlyph(letter)
  const { commands } = glyph.getPath(0, 0, 1000)
  const path = (x: number, k: number) =>
    commands
      .map((c) => {
        const at = (px: number | undefined, py: number | undefined) => `${n(x + (px ?? 0) * k)} ${n((py ?? 0) * k)}`
        if (c.type === "Z") return "Z"
        if (c.type === "C") return `C${at(c.x1, c.y1)} ${at(c.x2, c.y2)} ${at(c.x, c.y)}`
        if (c.type === "Q") return `Q${at(c.x1, c.y1)} ${at(c.x, c.y)}`
        return `${c.type}${at(c.x, c.y)}`
      })
      .join("")
  const made = { path, advance: (glyph.advanceWidth ?? 0) / font.unitsPerEm }
  glyphs.set(key, made)
  return made
}

/** The width of a line in units. */
export function widthOf(text: string, size: number, weight: Weight = "bold", spacing = 0): number {
  const letters = [...text.normalize("NFC")]
  return letters.reduce((sum, letter) => sum + glyphOf(letter, weight).advance * size + spacing, -spacing)
}

/**
 * A line of text as outlines, so that no font needs to be installed where the picture is made or shown.
 * Centred on x with its base line at y; it shrinks to fit `max` units.
 */
export function line(text: string, x: number, y: number, size: number, fill: string, options: { weight?: Weight; max?: number; spacing?: number } = {}): string {
  const { weight = "bold", max = Infinity, spacing = 0 } = options
  const width = widthOf(text, size, weight, spacing)
  const k = Math.min(1, max / width)
  let at = x - (width * k) / 2
  let path = ""
  for (const letter of text.normalize("NFC")) {
    const glyph = glyphOf(letter, weight)
    path += glyph.path(at, (size * k) / 1000)
    at += (glyph.advance * size + spacing) * k
  }
  return `<path fill="${fill}" transform="translate(0 ${n(y)})" d="${path}"/>`
}
