import { spawn } from "node:child_process"
import { join } from "node:path"
import { root } from "./files.mjs"
import { bold, fail } from "./progress.mjs"
import { findRooms } from "./rooms.mjs"

/** Every room whose `package.json` has a `bench` script, and those of the whole, which take options. */
const rooms = findRooms(root)
  .filter(({ manifest }) => manifest.scripts?.bench)
  .map(({ folder }) => folder)
/** Programs of test/bench, by name. */
const programs = {
  routes: "test/bench/routes.ts",
  abuse: "test/bench/abuse.ts",
  search: "test/bench/search.ts",
}
/** The suite of outages, with a minute for each. */
const outages = "outages"
const whole = [...Object.keys(programs), outages]

const args = process.argv.slice(2)
const [wanted, options] = whole.includes(args[0]) ? [[args[0]], args.slice(1)] : [args, []]
const all = [...rooms, ...whole]
const chosen = wanted.length ? all.filter((name) => wanted.some((part) => name.includes(part))) : all
if (!chosen.length)
  fail(`There is no benchmark named ${wanted.join(", ")}. Those that there are: ${all.join(", ")}.`)

/** Starts a benchmark. One of the whole hears by the channel when this process is gone, and stops what it started. */
function start(name) {
  if (!whole.includes(name))
    return spawn("npm", ["run", "--silent", "bench"], { cwd: join(root, name), stdio: "inherit" })
  const stdio = ["inherit", "inherit", "inherit", "ipc"]
  if (name === outages)
    return spawn(process.execPath, [join(root, "scripts/lib/test-run.mjs"), "test/outages"], {
      stdio,
      env: { ...process.env, OUTAGE_SECONDS: process.env.OUTAGE_SECONDS || "60" },
    })
  return spawn(process.execPath, [join(root, programs[name]), ...options], { stdio })
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
