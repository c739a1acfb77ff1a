import latin from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff?inline"
import latinExtended from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-700-normal.woff?inline"
import vietnamese from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff?inline"
import { type Font, parse } from "opentype.js"

/** Be Vietnam Pro comes in one file a script; a letter is taken from the first that has it. Parsed at first use. */
let fonts: Font[] | undefined
function loadFonts(): Font[] {
  fonts ??= [latin, vietnamese, latinExtended].map((address) => {
    const bytes = Buffer.from(address.slice(address.indexOf(",") + 1), "base64")
    return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  })
  return fonts
}

/** The font that has a letter; one that none has is left out, as a picture has no second font to fall back to. */
const fontOf = (letter: string): Font | undefined =>
  loadFonts().find((font) => font.charToGlyphIndex(letter) > 0)

const round = (value: number | undefined, from: number): string => (from + (value ?? 0)).toFixed(1)

const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => {
    const font = fontOf(letter)
    return sum + (font ? ((font.charToGlyph(letter).advanceWidth ?? 0) / font.unitsPerEm) * size : 0)
  }, 0)

/** A line of text as the outlines of its letters: no font has to be installed where the picture is made. */
export function outlines(text: string, x: number, y: number, size: number, fill: string): string {
  let at = x
  let path = ""
  for (const letter of text.normalize("NFC")) {
    const font = fontOf(letter)
    if (!font) continue
    const glyph = font.charToGlyph(letter)
    for (const { type, x: endX, y: endY, x1, y1, x2, y2 } of glyph.getPath(at, y, size).commands) {
      const first = type === "C" || type === "Q" ? `${round(x1, 0)} ${round(y1, 0)} ` : ""
      const second = type === "C" ? `${round(x2, 0)} ${round(y2, 0)} ` : ""
      path += type === "Z" ? "Z" : `${type}${first}${second}${round(endX, 0)} ${round(endY, 0)}`
    }
    at += ((glyph.advanceWidth ?? 0) / font.unitsPerEm) * size
  }
  return `<path fill="${fill}" d="${path}"/>`
}

/** A text in lines no wider than `width`, at most `lines` of them; what is left over ends in an ellipsis. */
export function wrapped(text: string, size: number, width: number, lines: number): string[] {
  const made: string[] = []
  for (const word of text.normalize("NFC").split(/\s+/).filter(Boolean)) {
    const last = made.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      made[made.length - 1] = `${last} ${word}`
    else made.push(word)
  }
  if (made.length <= lines) return made
  const kept = made.slice(0, lines)
  let end = kept[lines - 1] ?? ""
  while (end && widthOf(`${end}…`, size) > width) end = end.slice(0, -1).trimEnd()
  kept[lines - 1] = `${end}…`
  return kept
}
