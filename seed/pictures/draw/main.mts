import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { join } from "node:path"
import { parseArgs } from "node:util"
import sharp from "sharp"
import { Drawing, SIDE } from "./drawing.mts"
import { startEmoji } from "./emoji.mts"
import { emblems } from "./emblems.mts"
import { recipes } from "./recipes.mts"
import { paint } from "./scene.mts"

/**
 * Draws every master: products and sellers' emblems.
 * `npm run pictures` for all, `npm run pictures -- <part of a name>…` for some; `--into <folder>` to
 * put them elsewhere. Equal input gives equal bytes.
 */
const { values, positionals: wanted } = parseArgs({ allowPositionals: true, options: { into: { type: "string" } } })
const folder = values.into ?? fileURLToPath(new URL("../masters/", import.meta.url))
const chosen = (name: string) => wanted.length === 0 || wanted.some((part) => name.includes(part))

async function save(name: string, draw: (d: Drawing) => string, options: { side: number; quality: number }): Promise<number> {
  if (!chosen(name)) return 0
  startEmoji()
  const drawing = new Drawing()
  const svg = drawing.svg(draw(drawing))
  const bytes = await sharp(Buffer.from(svg), { density: (72 * options.side) / SIDE })
    .flatten({ background: "#ffffff" })
    .webp({ quality: options.quality, effort: 6, smartSubsample: false })
    .toBuffer()
  const path = join(folder, `${name}.webp`)
  mkdirSync(join(path, ".."), { recursive: true })
  writeFileSync(path, bytes)
  return bytes.length
}

if (wanted.length === 0) for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true, force: true })

let count = 0
let total = 0
let largest = 0
const countPicture = (size: number) => {
  if (size) count++
  total += size
  largest = Math.max(largest, size)
}
for (const [at, [handle, { category, scenes }]] of Object.entries(recipes).entries()) {
  for (const [index, scene] of scenes.entries()) countPicture(await save(`products/${handle}-${index + 1}`, (d) => paint(d, category, scene, at + 1), { side: 1024, quality: 54 }))
}
for (const [slug, draw] of Object.entries(emblems())) countPicture(await save(`sellers/${slug}`, draw, { side: 480, quality: 60 }))
console.log(`${count} pictures, ${(total / 1024 / 1024).toFixed(2)} MB, largest ${(largest / 1024).toFixed(0)} kB`)
