// Runs tests against real parts: builds and starts what the wanted tests need, and nothing else.
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { root } from "./files.mjs"
import { findTests } from "./find-tests.mjs"
import { fail, green, grey, Refusal, red, yellow } from "./progress.mjs"
import { inspectJest, runJest, watchJest } from "./run-jest.mjs"
import { chromium, startServices } from "./test-services.mjs"

/** Tests that run last and one at a time: they share the marketplace that runs beside, or repair what is built here. */
const isSerial = ({ file, needs }) => needs.has("stack") || file.startsWith("test/start/")
/** A suite waits for its own servers a third of its time, so three keep two processor cores at work. */
const rooms_workers = 3
/** How many of the slowest suites are listed. */
const slowest_limit = 15

const args = process.argv.slice(2)
const watching = args.includes("--watch")
const inspecting = args.includes("--inspect")
const patternAt = args.indexOf("-t")
const pattern = patternAt < 0 ? undefined : args[patternAt + 1]
const filters = args.filter(
  (arg, index) => !arg.startsWith("-") && !(patternAt >= 0 && index === patternAt + 1)
)

const counts = { passed: 0, failed: 0, skipped: 0 }
const failures = []
const suites = []
const dataDir = mkdtempSync(join(tmpdir(), "chophien-test-"))
let stop = async () => {}
let ending = false
let child

/** Stops what was started, removes its data (kept when something failed, for its logs) and ends. */
async function end(code) {
  if (ending) return
  ending = true
  child?.kill()
  await stop().catch((error) => console.error(error))
  if (code === 0 || !existsSync(join(dataDir, "logs"))) rmSync(dataDir, { recursive: true, force: true })
  else console.log(grey(`Logs of this run: ${join(dataDir, "logs")}`))
  if (!watching && !inspecting)
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  process.exit(code)
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(signal, () => void end(130))

/** Runs jest over some tests and adds what it counted. */
async function runPart(name, tests, env, workers) {
  if (!tests.length || ending) return
  console.log(`\n${grey("──")} ${name}`)
  const output = join(dataDir, `jest-${name.replaceAll(" ", "-")}.json`)
  const result = await runJest(tests, { env, output, workers, pattern, onChild: (each) => (child = each) })
  for (const key of Object.keys(counts)) counts[key] += result[key]
  failures.push(...result.failures)
  suites.push(...result.suites)
}

/** Builds and starts what these tests need; answers their environment. */
function servicesFor(tests) {
  const needs = new Set(tests.flatMap((test) => [...test.needs]))
  const bundles = new Set(tests.flatMap((test) => test.bundles))
  return startServices(needs, bundles, {
    dataDir,
    register: (fn) => (stop = fn),
    onEnd: (name, code) => {
      if (ending) return
      counts.failed += 1
      failures.push(`${name} ended unexpectedly (${code ?? "signal"})`)
    },
  })
}

/** Says which tests cannot run here, and how they could. */
function reportMissingPrograms() {
  if (!chromium)
    console.log(
      yellow(
        "! Chromium is missing: the browser tests are skipped. Install it with `apt-get install chromium` (Debian) to run them."
      )
    )
  const redis =
    process.env.TEST_REDIS_URL ||
    (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, "redis-server")))
  if (!redis)
    console.log(
      yellow(
        "! redis-server is missing: the tests of several processes over Redis are skipped. Install it with `apt-get install redis-server` (Debian) to run them."
      )
    )
}

/** Every check of `npm run lint` counts as a test. */
async function runLint() {
  console.log(`${grey("──")} lint`)
  const { lint } = await import("./lint.mjs")
  for (const { name, complaints } of await lint({ root })) {
    counts[complaints.length ? "failed" : "passed"] += 1
    if (complaints.length) failures.push(`lint: ${name}: ${complaints.length} complaints`)
  }
}

function printSlowest() {
  const slowest = suites.sort((a, b) => b.seconds - a.seconds).slice(0, slowest_limit)
  if (suites.length < 2) return
  console.log(`\n${grey("Slowest suites")}`)
  for (const { file, seconds } of slowest) console.log(grey(`  ${seconds.toFixed(1).padStart(6)} s  ${file}`))
}

try {
  const tests = findTests(root, filters)
  if (!tests.length) fail(`No test file's path contains ${filters.join(" or ")}.`)
  const demanding = tests.filter(({ pure }) => !pure)
  const pure = tests.filter((test) => test.pure)
  if (watching || inspecting) {
    const env = demanding.length ? await servicesFor(demanding) : { NODE_ENV: "test" }
    const work = inspecting ? inspectJest : watchJest
    await end(await work(tests, { env, pattern, onChild: (each) => (child = each) }))
  }
  if (!filters.length) {
    reportMissingPrograms()
    await runLint()
  }
  await runPart("pure rules", pure, { NODE_ENV: "test" }, pure.length > 3 ? 2 : 1)
  if (demanding.length) {
    const env = await servicesFor(demanding)
    const serial = demanding.filter(isSerial)
    const parallel = demanding.filter((test) => !isSerial(test))
    await runPart("rooms", parallel, env, Math.min(parallel.length, rooms_workers))
    await runPart("the whole", serial, env, 1)
  }
} catch (error) {
  counts.failed += 1
  failures.push(error instanceof Refusal ? error.message : String(error.stack ?? error))
}
printSlowest()
console.log("")
for (const failure of failures) console.log(`${red("✗")} ${failure}`)
if (!failures.length) console.log(`${green("✓")} Everything holds.`)
await end(counts.failed || failures.length ? 1 : 0)
