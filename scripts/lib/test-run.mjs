// Runs all tests against one real stack: PostgreSQL, Meilisearch, SMTP, gateway, backend, storefront, browser.

import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { root, workspaces } from "./build.mjs"
import { lint } from "./lint.mjs"
import { green, grey, Refusal, red, yellow } from "./progress.mjs"
import { startStack } from "./stack.mjs"

const require = createRequire(join(root, "package.json"))
const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path)
)
const redis =
  process.env.TEST_REDIS_URL ||
  (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, "redis-server")))
const filter = process.argv.slice(2).filter((arg) => !arg.startsWith("-"))
const counts = { passed: 0, failed: 0, skipped: 0 }
const failures = []

/** A port for each name on which nobody listens; all are held at once, so that no two are the same. */
async function freePorts(names) {
  const servers = await Promise.all(
    names.map(
      () =>
        new Promise((resolve) => {
          const server = createServer().listen(0, () => resolve(server))
        })
    )
  )
  const ports = Object.fromEntries(names.map((name, index) => [name, servers[index].address().port]))
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

const dataDir = mkdtempSync(join(tmpdir(), "chophien-test-"))
let stop = async () => {}
let ending = false

/** Stops the stack, removes its data (kept when something failed, for its logs) and ends. */
async function end(code) {
  if (ending) return
  ending = true
  await stop().catch((error) => console.error(error))
  if (code === 0) rmSync(dataDir, { recursive: true, force: true })
  else console.log(grey(`Logs of this run: ${join(dataDir, "logs")}`))
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  process.exit(code)
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(signal, () => void end(130))

/** Runs jest in some rooms; adds what it counted. */
async function jest(what, projects, args, env) {
  const found = projects.filter((room) => existsSync(join(root, room, "jest.config.cjs")))
  if (!found.length) return
  const output = join(dataDir, `jest-${what.replaceAll(" ", "-")}.json`)
  console.log(`\n${grey("──")} ${what}`)
  await new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        join(dirname(require.resolve("jest/package.json")), "bin/jest.js"),
        "--projects",
        ...found.map((room) => join(root, room)),
        "--json",
        `--outputFile=${output}`,
        "--passWithNoTests",
        "--testTimeout=300000",
        "--forceExit",
        "--silent",
        ...args,
        ...(filter.length ? ["--testPathPatterns", filter.join("|")] : []),
      ],
      {
        cwd: root,
        stdio: ["ignore", "ignore", "inherit"],
        env: {
          ...process.env,
          ...env,
          NODE_OPTIONS: "--experimental-vm-modules --disable-warning=ExperimentalWarning",
          FORCE_COLOR: process.stdout.isTTY ? "1" : "0",
        },
      }
    )
    child.on("exit", resolve)
  })
  if (!existsSync(output)) {
    counts.failed += 1
    failures.push(`${what}: jest did not finish`)
    return
  }
  const result = JSON.parse(readFileSync(output, "utf8"))
  counts.passed += result.numPassedTests
  counts.failed += result.numFailedTests + result.numRuntimeErrorTestSuites
  counts.skipped += result.numPendingTests + result.numTodoTests
  for (const suite of result.testResults) {
    if (suite.status === "failed" && !suite.assertionResults.length)
      failures.push(`${suite.name}: the suite did not run`)
    for (const test of suite.assertionResults)
      if (test.status === "failed") failures.push(`${suite.name}: ${test.fullName}`)
  }
}

try {
  if (!chromium)
    console.log(
      yellow(
        "! Chromium is missing: the browser tests are skipped. Install it with `apt-get install chromium` (Debian) to run them."
      )
    )
  if (!redis)
    console.log(
      yellow(
        "! redis-server is missing: the tests of several processes over Redis are skipped. Install it with `apt-get install redis-server` (Debian) to run them."
      )
    )
  const ports = await freePorts([
    "STOREFRONT_PORT",
    "BACKEND_PORT",
    "GATEWAY_PORT",
    "MEILISEARCH_PORT",
    "POSTGRES_PORT",
    "INBOX_PORT",
    "SMTP_PORT",
  ])

  if (!filter.length) {
    for (const { name, complaints } of await lint({ root })) {
      counts[complaints.length ? "failed" : "passed"] += 1
      if (complaints.length) failures.push(`${name}: ${complaints.length} complaints`)
    }
  }

  const stack = await startStack(
    { ports, dataDir, external: {} },
    {
      fast: true,
      register: (fn) => (stop = fn),
      onEnd: (name, code) => {
        if (ending) return
        counts.failed += 1
        failures.push(`${name} ended unexpectedly (${code ?? "signal"})`)
      },
    }
  )
  const env = {
    NODE_ENV: "test",
    TEST_POSTGRES_URL: stack.superuser,
    TEST_MEILISEARCH_HOST: stack.urls.meilisearch,
    TEST_BACKEND_URL: stack.urls.backend,
    TEST_STOREFRONT_URL: stack.urls.storefront,
    TEST_GATEWAY_URL: stack.urls.gateway,
    TEST_INBOX_URL: stack.urls.inbox,
    TEST_DATABASE_URL: stack.database,
    TEST_GATEWAY_DATABASE_URL: stack.gatewayDatabase,
    TEST_PUBLISHABLE_KEY: stack.publishableKey,
    ...(chromium ? { TEST_CHROMIUM: chromium } : {}),
  }
  const rooms = workspaces()
    .map(({ folder }) => folder)
    .filter((folder) => folder !== "test")
  await jest("rooms", rooms, ["--maxWorkers=2"], env)
  await jest("journeys", ["test"], ["--runInBand"], env)
} catch (error) {
  counts.failed += 1
  failures.push(error instanceof Refusal ? error.message : String(error.stack ?? error))
}
console.log("")
for (const failure of failures) console.log(`${red("✗")} ${failure}`)
if (!failures.length) console.log(`${green("✓")} Everything holds.`)
await end(counts.failed || failures.length ? 1 : 0)
