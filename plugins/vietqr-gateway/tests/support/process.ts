import { type ChildProcess, spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"

const main = join(__dirname, "../../dist/main.js")

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })
}

/** Starts the built gateway as a process of its own and waits until it is ready; `heard` gets all it prints. */
export async function startProcess(
  port: number,
  variables: Record<string, string>,
  command: string[] = [],
  heard?: (text: string) => void
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
    stdio: heard ? ["ignore", "pipe", "pipe"] : ["ignore", "ignore", "inherit"],
  })
  if (heard)
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => heard(chunk.toString("utf8")))
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
  const gone = new Promise((resolve) => child.once("exit", resolve))
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal)
    await gone
  }
}
