import { fork } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { z } from "zod"
import { processListeningOn, readProcesses, treeMemory, treeTime } from "./processor-time.ts"

/** The programs whose processor time is measured, and the port by which each is found. */
const ports = {
  storefront: "STOREFRONT_PORT",
  backend: "BACKEND_PORT",
  gateway: "GATEWAY_PORT",
  postgresql: "POSTGRES_PORT",
  meilisearch: "MEILISEARCH_PORT",
} as const
export type Program = keyof typeof ports
export const programs: Program[] = ["storefront", "backend", "gateway", "postgresql", "meilisearch"]

/** A number for each program: ms, or bytes. */
export type ByProgram = Record<Program, number>

/** Fills in a number for each program. */
export const forEachProgram = (value: (program: Program) => number): ByProgram => ({
  storefront: value("storefront"),
  backend: value("backend"),
  gateway: value("gateway"),
  postgresql: value("postgresql"),
  meilisearch: value("meilisearch"),
})

/** What the runner of a checkout sends once everything is up. */
const started = z.object({
  urls: z.object({ storefront: z.url(), backend: z.url(), gateway: z.url(), inbox: z.url() }),
  publishableKey: z.string(),
})

/** A marketplace that runs for the benchmark alone, on ports and data of its own. */
export type House = {
  name: string
  urls: z.output<typeof started>["urls"]
  /** The key of the store routes. */
  publishable_key: string
  /** Processor time that each program and everything below it has used since its start. */
  processorTime: () => ByProgram
  /** Memory that each program and everything below it holds, in bytes; what several share counts in parts. */
  memory: () => ByProgram
}

/** Stops every program of a house. Its data, with a log of each program, are removed, or kept to look into a failure. */
export type StopHouse = (data: "remove" | "keep") => Promise<void>

/**
 * Starts the marketplace of a checkout under its own pinned Node. Settings of this shell do not reach it, so that a
 * benchmark does not depend on who runs it.
 * @param name what the report calls it
 * @param checkout a folder of this project with its packages installed
 * @param register gets the function that stops what has been started so far, before anything is started
 * @throws when a program does not start; its log was printed then
 */
export async function startHouse(
  name: string,
  checkout: string,
  register: (stop: StopHouse) => void
): Promise<House> {
  const node = join(checkout, "node_modules/node/bin/node")
  if (!existsSync(node)) throw new Error(`${checkout} has no packages: run \`npm ci\` there first.`)
  const data = mkdtempSync(join(tmpdir(), "chophien-bench-"))
  const own = await freePorts([...Object.values(ports), "INBOX_PORT", "SMTP_PORT"])
  const { PATH, HOME, LANG } = process.env
  const child = fork(
    join(import.meta.dirname, "start-house.mjs"),
    [join(checkout, "scripts/lib/stack.mjs"), data, JSON.stringify(own)],
    { cwd: checkout, execPath: node, execArgv: [], env: { PATH, HOME, LANG } }
  )
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  register(async (what) => {
    child.kill("SIGTERM")
    await ended
    if (what === "remove") rmSync(data, { recursive: true, force: true })
    else console.log(`Logs of the ${name} house: ${join(data, "logs")}`)
  })
  const message = await Promise.race([
    new Promise<unknown>((resolve) => child.once("message", resolve)),
    ended.then(() => undefined),
  ])
  if (!message) throw new Error(`The marketplace of ${checkout} did not start.`)
  const { urls, publishableKey } = started.parse(message)
  const pids = forEachProgram((program) => processListeningOn(own[ports[program]] ?? 0))
  return {
    name,
    urls,
    publishable_key: publishableKey,
    processorTime: () => {
      const processes = readProcesses()
      return forEachProgram((program) => treeTime(processes, pids[program]))
    },
    memory: () => {
      const processes = readProcesses()
      return forEachProgram((program) => treeMemory(processes, pids[program]))
    },
  }
}

/**
 * A port for each name on which nobody listens. Below the range from which Linux takes ports for outgoing connections:
 * a program that starts a minute later still finds its port free.
 */
async function freePorts(names: string[]): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  let port = 20_000 + Math.floor(Math.random() * 10_000)
  for (const name of names) {
    while (!(await isFree(port))) port++
    found[name] = port++
  }
  return found
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once("error", () => resolve(false))
    server.listen({ port, host: "::", exclusive: true }, () => server.close(() => resolve(true)))
  })
}
