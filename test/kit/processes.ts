import { type ChildProcess, spawn } from "node:child_process"
import { openSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

export const root = resolve(__dirname, "../..")

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  return await new Promise((found, reject) => {
    const server = createServer()
    server.on("error", reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === "object" ? found(address.port) : reject(new Error("No port"))
      )
    })
  })
}

/** A program that runs beside the test. */
export type Running = { url: string; process: ChildProcess; kill: (signal: NodeJS.Signals) => Promise<void> }

/** Settings of a developer that would change what is tested: empty, they count as not set, in a file of settings too. */
const unset = { REDIS_URL: "", MEILISEARCH_HOST: "", S3_BUCKET: "" }

/** Suites order with one phone number from one address, as often as they need; those of the limits set them narrow again. */
const wide_limits = {
  UNPAID_AGAIN_TTL_MS: "86400000",
  UNPAID_ORDERS_PER_PHONE: "100000",
  UNPAID_ORDERS_PER_DAY: "100000",
  UNPAID_PIECES_PER_PHONE: "1000000",
  UNPAID_STOCK_PERCENT: "100",
  UNPAID_STOCK_PIECES: "1000000",
  UNPAID_ORDERS_PER_ADDRESS: "100000",
  UNPAID_MAILS_PER_DAY: "100000",
}

/**
 * The environment of a program under test: paths, what `npm test` sets for tests, and what the suite sets itself.
 * `local` is what `npm start` runs: in `development` each backend would bundle the Admin anew.
 * Jobs run every two seconds, so that no suite waits a minute for what mends itself.
 * Mails wait in the outbox, where tests read them: nobody listens on port 1.
 */
export function programEnv(settings: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      /^(PATH|HOME|USER|TMPDIR|LANG|LC_\w+|TZ|NODE_COMPILE_CACHE|TEST_\w+)$/.test(entry[0])
  )
  return {
    ...Object.fromEntries(inherited),
    ...unset,
    ...wide_limits,
    NODE_ENV: "local",
    ALLOW_HTTP_COOKIES: "true",
    JOB_INTERVAL_MS: "2000",
    TS_NODE_TRANSPILE_ONLY: "true",
    SMTP_URL: "smtp://127.0.0.1:1",
    ...settings,
  }
}

/** Whether a program has ended, by itself or by a signal. */
export const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null

/** Starts a Node program and waits until its page of health answers. */
export async function startProgram(
  args: string[],
  env: Record<string, string>,
  url: string,
  name: string,
  health = "/health"
): Promise<Running> {
  const log = openSync(join(tmpdir(), `chophien-test-${process.pid}-${name}.log`), "a")
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: programEnv(env),
    stdio: ["ignore", log, log],
  })
  const ended = new Promise<void>((done) => child.once("exit", () => done()))
  const kill = async (signal: NodeJS.Signals) => {
    if (hasEnded(child)) return
    child.kill(signal)
    await ended
  }
  for (const end = Date.now() + 180_000; Date.now() < end; ) {
    if (hasEnded(child))
      throw new Error(`${name} ended with ${child.exitCode ?? child.signalCode}; see its log in ${tmpdir()}`)
    const answer = await fetch(url + health).catch(() => null)
    if (answer?.ok) return { url, process: child, kill }
    await new Promise((done) => setTimeout(done, 200))
  }
  await kill("SIGKILL")
  throw new Error(`${name} did not become healthy`)
}

/** Runs a Node program to its end; answers what it printed. */
export async function runProgram(args: string[], env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: programEnv(env),
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  child.stdout.on("data", (chunk) => (output += String(chunk)))
  child.stderr.on("data", (chunk) => (output += String(chunk)))
  const code = await new Promise<number | null>((done) => child.once("close", done))
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}\n${output.slice(-4000)}`)
  return output
}
