import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { drawRooms } from "./draw-rooms.mjs"
import { root } from "./files.mjs"
import { fail, green } from "./progress.mjs"
import { readRoomArrows } from "./room-arrows.mjs"

const file = join(root, ".github/architecture.svg")
const picture = drawRooms(await readRoomArrows(root))
if (process.argv.includes("--check")) {
  if (!existsSync(file) || readFileSync(file, "utf8") !== picture)
    fail(
      "The picture of the rooms is not current: run npm run architecture and commit .github/architecture.svg."
    )
  console.log(`${green("✓")} The picture of the rooms is current.`)
} else {
  writeFileSync(file, picture)
  console.log(`${green("✓")} .github/architecture.svg is drawn.`)
}
process.exit(0)
