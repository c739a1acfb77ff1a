import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { freePort } from "./processes"
import { TestServer } from "./test-server"

/**
 * A Redis for one suite. `stop` and `start` take it away and bring it back, where it is the suite's own. With `empty` it
 * comes back without what it kept.
 */
export type TestRedis = {
  url: string
  stop: (how?: { empty?: boolean }) => Promise<void>
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

/**
 * Starts a Redis of its own on a free port, or answers the one that was configured.
 * @param keeps whether it has what it held when it starts again, as the README asks of a shop's; else it comes back empty
 */
export async function startRedis({ keeps = false } = {}): Promise<TestRedis> {
  if (configured) {
    const nothing = async () => undefined
    return { url: configured, stop: nothing, start: nothing, close: nothing }
  }
  const port = await freePort()
  const directory = mkdtempSync(join(tmpdir(), "chophien-redis-"))
  const settings = { port, bind: "127.0.0.1", dir: directory, save: "", appendonly: keeps ? "yes" : "no" }
  const server = new TestServer({
    command: "redis-server",
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    port,
  })
  await server.start()
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async ({ empty = false } = {}) => {
      await server.stop()
      if (empty) rmSync(join(directory, "appendonlydir"), { recursive: true, force: true })
    },
    start: () => server.start(),
    close: async () => {
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
