import { spawn } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./build.mjs"
import { bold, fail } from "./progress.mjs"

const wanted = process.argv.slice(2)
const rooms = [
  "backend",
  "storefront",
  "seed",
  "test",
  ...readdirSync(join(root, "plugins")).map((name) => `plugins/${name}`),
].filter((room) => {
  const manifest = join(root, room, "package.json")
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).scripts?.bench
})
const chosen = wanted.length ? rooms.filter((room) => wanted.some((name) => room.includes(name))) : rooms
if (!chosen.length)
  fail(`No room named ${wanted.join(", ")} has a benchmark. Those that have: ${rooms.join(", ") || "none"}.`)
for (const room of chosen) {
  console.log(`\n${bold(room)}`)
  const code = await new Promise((resolve) =>
    spawn("npm", ["run", "--silent", "bench"], { cwd: join(root, room), stdio: "inherit" }).on(
      "exit",
      resolve
    )
  )
  if (code !== 0) fail(`The benchmark of ${room} ended with ${code}.`)
}
process.exit(0)
