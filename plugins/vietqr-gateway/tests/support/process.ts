import { type ChildProcess, spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { listenLocally } from "./server"

const main = join(__dirname, "../../dist/main.js")

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listenLocally(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Starts the built gateway as a process of its own and waits until it is ready; `heard` gets all it prints. */
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
      ...variables,
    },
    stdio: onOutput ? ["ignore", "pipe", "pipe"] : ["ignore", "ignore", "inherit"],
  })
  if (onOutput)
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => onOutput(chunk.toString("utf8")))
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`the gateway ended with ${child.exitCode}`)
    if (
      await fetch(`http://127.0.0.1:${port}/ready`).then(
        (answer) => answer.ok,
        () => false
      )
    )
      return child
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
