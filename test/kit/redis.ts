import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { freePort } from "./processes"

/** A Redis for one suite. `stop` and `start` take it away and bring it back, where it is the suite's own. */
export type TestRedis = {
  url: string
  stop: () => Promise<void>
  start: () => Promise<void>
  close: () => Promise<void>
}

function hasServer(): boolean {
  try {
    execFileSync("redis-server", ["--version"], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
}

const configured = process.env.TEST_REDIS_URL
const own = !configured && hasServer()

/** `describe` where there is a Redis; else the suite is skipped, and its name says why. */
export function describeWithRedis(name: string, suite: () => void, { restarts = false } = {}): void {
  if (own || (configured && !restarts)) describe(name, suite)
  else
    describe.skip(
      `${name} (needs ${restarts ? "a redis-server program" : "a redis-server program, or TEST_REDIS_URL"}: apt install redis-server)`,
      suite
    )
}

/** Starts a Redis of its own on a free port, or answers the one that was configured. */
export async function startRedis(): Promise<TestRedis> {
  if (configured) {
    const nothing = async () => undefined
    return { url: configured, stop: nothing, start: nothing, close: nothing }
  }
  const port = await freePort()
  const directory = mkdtempSync(join(tmpdir(), "chophien-redis-"))
  let child: ChildProcess | undefined
  const stop = async () => {
    const running = child
    child = undefined
    if (!running) return
    const ended = new Promise<void>((done) => running.once("exit", () => done()))
    running.kill("SIGKILL")
    await ended
  }
  const start = async () => {
    const args = [
      "--port",
      String(port),
      "--bind",
      "127.0.0.1",
      "--dir",
      directory,
      "--save",
      "",
      "--appendonly",
      "no",
    ]
    child = spawn("redis-server", args, { stdio: "ignore" })
    for (const end = Date.now() + 60_000; Date.now() < end; ) {
      if (await answers(port)) return
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error("redis-server did not start")
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    stop,
    start,
    close: async () => {
      await stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy()
      resolve(true)
    })
    socket.on("error", () => resolve(false))
  })
