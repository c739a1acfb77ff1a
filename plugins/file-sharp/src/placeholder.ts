// biome-ignore syntax/correctness/noTypeOnlyImportAttributes: TypeScript reads this one.
import type * as thumbhash from "thumbhash" with { "resolution-mode": "import" }

// The library is an ES module: Node requires it as it is, TypeScript allows that only in so many words.
const { thumbHashToRGBA }: typeof thumbhash = require("thumbhash")

const side = 10
const kept = new Map<string, string>()
const keptMost = 4096

/**
 * A blurred stand-in of about 500 characters for a picture, made from its thumbhash alone.
 * It is a bitmap of at most 10 × 10 px that the browser stretches smoothly. (The library's own data address has 32 px and 4,000 characters,
 * too many for a page with fifty pictures.)
 */
export function placeholderOf(thumbhash: string): string {
  const known = kept.get(thumbhash)
  if (known) return known
  const made = `data:image/bmp;base64,${bitmap(thumbHashToRGBA(Buffer.from(thumbhash, "base64url"))).toString("base64")}`
  if (kept.size >= keptMost) kept.clear()
  kept.set(thumbhash, made)
  return made
}

/** A 24-bit BMP (rows from below, each padded to 4 bytes) of the pixels, shrunk; transparent ones become white. */
function bitmap({ w, h, rgba }: { w: number; h: number; rgba: Uint8Array }): Buffer {
  const scale = Math.max(w, h) / side
  const width = Math.max(1, Math.round(w / scale))
  const height = Math.max(1, Math.round(h / scale))
  const row = Math.ceil((width * 3) / 4) * 4
  const file = Buffer.alloc(54 + row * height)
  file.write("BM", "latin1")
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(54, 10)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(width, 18)
  file.writeInt32LE(height, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(24, 28)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (Math.floor(((y + 0.5) * h) / height) * w + Math.floor(((x + 0.5) * w) / width)) * 4
      const [red = 255, green = 255, blue = 255, alpha = 255] = rgba.subarray(from, from + 4)
      const to = 54 + (height - 1 - y) * row + x * 3
      for (const [at, value] of [blue, green, red].entries()) {
        file[to + at] = Math.round((value * alpha + 255 * (255 - alpha)) / 255)
      }
    }
  }
  return file
}
