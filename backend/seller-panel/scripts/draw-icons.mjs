// Draws the installable app's PNG icons from public/icons/icon.svg. Run after a change of the drawing: `npm run icons`.
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import sharp from "sharp"

const folder = join(dirname(fileURLToPath(import.meta.url)), "../public/icons")
const svg = readFileSync(join(folder, "icon.svg"), "utf8")
// A maskable icon fills its square: the launcher cuts the corners, so the drawing keeps to the inner 80 %.
const maskable = svg
  .replace(' rx="112"', "")
  .replace("<g>", '<g transform="translate(51.2 51.2) scale(0.8)">')

await Promise.all([
  sharp(Buffer.from(svg), { density: 144 })
    .resize(192)
    .png({ palette: true })
    .toFile(join(folder, "icon-192.png")),
  sharp(Buffer.from(svg), { density: 144 })
    .resize(512)
    .png({ palette: true })
    .toFile(join(folder, "icon-512.png")),
  sharp(Buffer.from(maskable), { density: 144 })
    .resize(512)
    .png({ palette: true })
    .toFile(join(folder, "icon-maskable-512.png")),
  sharp(Buffer.from(maskable), { density: 144 })
    .resize(180)
    .png({ palette: true })
    .toFile(join(folder, "apple-touch-icon.png")),
])
