import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { z } from "zod"
import { freePort } from "./process"

const server = z.object({
  url: z.custom<(database: string, user?: string, password?: string) => string>(
    (value) => typeof value === "function"
  ),
  stop: z.custom<() => Promise<void>>((value) => typeof value === "function"),
})
const starter = z.object({
  startPostgres: z.custom<(options: { dataDir: string; port: number; fast: boolean }) => Promise<unknown>>(
    (value) => typeof value === "function"
  ),
})

/** A PostgreSQL server of one's own, to be measured or to be broken. */
export interface OwnPostgres {
  url(database: string, user?: string, password?: string): string
  /** Ends it as `pg_ctl stop -m immediate` does: without a checkpoint, in the middle of everything. */
  crash(): Promise<void>
  /** Starts it again on the same data and port. */
  start(): Promise<void>
  /** Ends it and removes its data. */
  remove(): Promise<void>
}

/** Starts a PostgreSQL server of one's own; `fast` gives up durability. */
export async function ownPostgres(fast: boolean): Promise<OwnPostgres> {
  const dataDir = mkdtempSync(join(tmpdir(), "gateway-postgres-"))
  const port = await freePort()
  const { startPostgres } = starter.parse(
    await import(pathToFileURL(join(__dirname, "../../../../scripts/lib/postgres.mjs")).href)
  )
  const start = async () => server.parse(await startPostgres({ dataDir, port, fast }))
  let running = await start()
  return {
    url: (...of) => running.url(...of),
    async crash() {
      process.kill(
        Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]),
        "SIGQUIT"
      )
      await running.stop()
    },
    async start() {
      running = await start()
    },
    async remove() {
      await running.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
