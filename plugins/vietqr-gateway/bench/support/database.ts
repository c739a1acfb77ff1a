import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { z } from "zod"
import { freePort } from "../../tests/support/process"

const server = z.object({
  url: z.custom<(database: string) => string>((value) => typeof value === "function"),
  stop: z.custom<() => Promise<void>>((value) => typeof value === "function"),
})
const starter = z.object({ startPostgres: z.custom<(options: { dataDir: string; port: number; fast: boolean }) => Promise<unknown>>((value) => typeof value === "function") })

/**
 * The PostgreSQL server to measure on: the one of `TEST_POSTGRES_URL`, else one of its own with every durability on.
 * Sets `TEST_POSTGRES_URL` for the tests' helpers; answers how to end it.
 */
export async function benchServer(): Promise<() => Promise<void>> {
  if (process.env.TEST_POSTGRES_URL) return () => Promise.resolve()
  const dataDir = mkdtempSync(join(tmpdir(), "gateway-bench-"))
  const { startPostgres } = starter.parse(await import(pathToFileURL(join(__dirname, "../../../../scripts/lib/postgres.mjs")).href))
  const { url, stop } = server.parse(await startPostgres({ dataDir, port: await freePort(), fast: false }))
  process.env.TEST_POSTGRES_URL = url("postgres")
  return async () => {
    await stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
