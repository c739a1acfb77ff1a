import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { createServer } from "node:http"
import { join } from "node:path"
import { makeShopDouble } from "../double/shop-double"

const entry = join(__dirname, "../../dist/server/entry.mjs")

/** A storefront under test with its back end. */
export type Running = {
  url: string
  /** The back end before which it stands. */
  double: ReturnType<typeof makeShopDouble>
  /** Everything the server has written. */
  output: () => string
  stop: () => Promise<void>
}

/** A port nobody listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))
      )
    })
  })
}

/** Starts the built server as its own process; resolves with it and what it writes. */
export function startProcess(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  if (!existsSync(entry))
    throw new Error("The storefront is not built: run `node scripts/build.mjs storefront` first.")
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let written = ""
  child.stdout?.on("data", (chunk) => (written += String(chunk)))
  child.stderr?.on("data", (chunk) => (written += String(chunk)))
  return { child, output: () => written }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) =>
    child.exitCode === null && child.signalCode === null ? child.once("exit", () => resolve()) : resolve()
  )
}

/** Starts a double of the back end and the built storefront before it; `env` are further variables of its environment. */
export async function startStorefront(env: Record<string, string> = {}): Promise<Running> {
  const double = makeShopDouble()
  const origin = await double.listen()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const { child, output } = startProcess({
    STOREFRONT_PORT: String(port),
    HOST: "localhost",
    STOREFRONT_URL: url,
    BACKEND_URL: origin,
    MEDUSA_PUBLISHABLE_KEY: "pk_double",
    ...env,
  })
  const deadline = Date.now() + 60_000
  for (;;) {
    const up = await fetch(`${url}/suc-khoe`).then(
      (response) => response.ok,
      () => false
    )
    if (up) break
    if (Date.now() > deadline || child.exitCode !== null)
      throw new Error(`The storefront did not start:\n${output()}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const stop = async () => {
    child.kill("SIGTERM")
    await ended(child)
    await double.close()
    if (double.breaches.length)
      throw new Error(`The double broke the contract:\n${double.breaches.join("\n")}`)
  }
  return { url, double, output, stop }
}

/** Starts the double as a process of its own, as by hand; resolves with its origin. */
export async function startDouble(): Promise<{ child: ChildProcess; origin: string }> {
  const child = spawn(process.execPath, [join(__dirname, "../double", "run.cjs"), "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [line] = await once(child.stdout, "data")
  return { child, origin: /http:\/\/[\d.:]+/.exec(String(line))?.[0] ?? "" }
}
