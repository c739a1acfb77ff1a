/** The part of opentype.js that is used here; the package brings no types. */
declare module "opentype.js" {
  export interface Command {
    type: "M" | "L" | "C" | "Q" | "Z"
    x?: number
    y?: number
    x1?: number
    y1?: number
    x2?: number
    y2?: number
  }
  export interface Glyph {
    advanceWidth?: number
    getPath(x: number, y: number, size: number): { commands: Command[] }
  }
  export interface Font {
    unitsPerEm: number
    charToGlyphIndex(letter: string): number
    charToGlyph(letter: string): Glyph
  }
  export function parse(bytes: ArrayBuffer): Font
}
