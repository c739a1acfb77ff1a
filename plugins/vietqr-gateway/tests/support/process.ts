import { type ChildProcess, spawn } from "node:child_process"
import { randomInt } from "node:crypto"
import { existsSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { statusOf } from "./server"

const main = join(__dirname, "../../dist/main.js")

/**
 * A port nobody listens on now. Systems give outgoing connections and listeners without a wish higher ones, so nobody
 * takes it by chance until it is used.
 */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = randomInt(10_000, 32_000)
  const free = await new Promise<boolean>((resolve) =>
    server.once("error", () => resolve(false)).listen(port, () => server.close(() => resolve(true)))
  )
  return free ? port : freePort()
}

/** Starts the built gateway as a process of its own and waits until it is ready; `onOutput` gets all it prints. */
export async function startProcess(
  port: number,
  variables: Record<string, string>,
  command: string[] = [],
  onOutput?: (text: string) => void
): Promise<ChildProcess> {
  if (!existsSync(main))
    throw new Error("The gateway is not built: run `node scripts/build.mjs gateway` first.")
  const [program = process.execPath, ...args] = [...command, process.execPath, main]
  const child = spawn(program, args, {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "development",
      GATEWAY_PORT: String(port),
      GATEWAY_LOG_LEVEL: "error",
      GATEWAY_NOTICE_GRACE_SECONDS: "0",
      ...variables,
    },
    stdio: onOutput ? ["ignore", "pipe", "pipe"] : ["ignore", "ignore", "inherit"],
  })
  if (onOutput)
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => onOutput(chunk.toString("utf8")))
  const deadline = performance.now() + 60_000
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the gateway ended with ${child.exitCode}`)
    if ((await statusOf(`http://127.0.0.1:${port}/ready`)) === 200) return child
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  child.kill("SIGKILL")
  throw new Error("the gateway did not become ready")
}

/** Ends a process the hard way and waits until it is gone. */
export async function kill(child: ChildProcess, signal: "SIGKILL" | "SIGTERM" = "SIGKILL"): Promise<void> {
  const exited = new Promise((resolve) => child.once("exit", resolve))
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal)
    await exited
  }
}
