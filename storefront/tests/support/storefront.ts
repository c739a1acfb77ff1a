import { type ChildProcess, spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { join } from "node:path"
import { startMock } from "../mock/server"

const entry = join(__dirname, "../../dist/server/entry.mjs")

/** A storefront under test with its back end. */
export type Running = {
  url: string
  mock: string
  /** Everything the server has written. */
  output: () => string
  stop: () => Promise<void>
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
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

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** Starts the mock back end and the built storefront before it. */
export async function startStorefront(): Promise<Running> {
  const mock = await startMock(0)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const { child, output } = startProcess({
    STOREFRONT_PORT: String(port),
    HOST: "localhost",
    STOREFRONT_URL: url,
    BACKEND_URL: mock.origin,
    GATEWAY_PUBLIC_URL: mock.origin,
    MEDUSA_PUBLISHABLE_KEY: "pk_mock",
  })
  for (let tries = 0; ; tries++) {
    const up = await fetch(`${url}/suc-khoe`).then(
      (response) => response.ok,
      () => false
    )
    if (up) break
    if (tries > 100 || child.exitCode !== null) throw new Error(`The storefront did not start:\n${output()}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const stop = async () => {
    child.kill("SIGTERM")
    await ended(child)
    await closed(mock.server)
  }
  return { url, mock: mock.origin, output, stop }
}
