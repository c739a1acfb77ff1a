// Builds the rooms. `node scripts/build.mjs [room…] [--force]`; rooms: plugins, backend, admin, panel, storefront.
// A room whose sources did not change since its last build is left alone (a hash of them is kept in node_modules/.cache).
import { buildRooms } from "./lib/build.mjs"

const names = process.argv.slice(2).filter((a) => !a.startsWith("-"))
await buildRooms({ only: names, force: process.argv.includes("--force"), log: (line) => console.log(line) })
