import { spawn } from "node:child_process"
import { join } from "node:path"
import { root } from "./files.mjs"
import { bold, fail } from "./progress.mjs"
import { findRooms } from "./rooms.mjs"

/** Every room whose `package.json` has a `bench` script, and the benchmark of the whole, which takes options. */
const rooms = findRooms(root)
  .filter(({ manifest }) => manifest.scripts?.bench)
  .map(({ folder }) => folder)
const routes = "routes"

const args = process.argv.slice(2)
const [wanted, options] = args[0] === routes ? [[routes], args.slice(1)] : [args, []]
const all = [...rooms, routes]
const chosen = wanted.length ? all.filter((name) => wanted.some((part) => name.includes(part))) : all
if (!chosen.length)
  fail(`There is no benchmark named ${wanted.join(", ")}. Those that there are: ${all.join(", ")}.`)

/** Starts a benchmark. That of the routes hears by the channel when this process is gone, and stops its marketplaces. */
function start(name) {
  if (name !== routes)
    return spawn("npm", ["run", "--silent", "bench"], { cwd: join(root, name), stdio: "inherit" })
  const script = join(root, "test/bench/routes.ts")
  return spawn(process.execPath, [script, ...options], { stdio: ["inherit", "inherit", "inherit", "ipc"] })
}

let child
let stopping = false
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"])
  process.on(signal, () => {
    stopping = true
    child?.kill("SIGTERM")
  })
for (const name of chosen) {
  console.log(`\n${bold(name)}`)
  child = start(name)
  const code = await new Promise((resolve) => child.on("exit", resolve))
  if (stopping) process.exit(130)
  if (code !== 0) fail(`The benchmark of ${name} ended with ${code}.`)
}
process.exit(0)
