// Starts a server for a suite and tells when it is ready. Ends it as a crash would, at SIGTERM or when the suite is gone.
//   node serve-for-tests.mjs postgres|meilisearch <data folder> <port>
import { spawn } from "node:child_process"
import { meilisearchProgram } from "./meilisearch.mjs"
import { startPostgres } from "./postgres.mjs"

const [what, dataDir, port] = process.argv.slice(2)
let crash = async () => {}

async function end() {
  await crash()
  // The channel to the suite, where it is still open, would keep this process.
  process.exit(0)
}
for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) process.on(signal, () => void end())

if (what === "postgres") {
  const postgres = await startPostgres({ dataDir, port: Number(port), fast: true, crashes: true })
  crash = () => postgres.stop("SIGQUIT")
  process.send("ready")
} else {
  const program = meilisearchProgram({ dataDir, port: Number(port) })
  if (!program) throw new Error("There is no Meilisearch for this platform.")
  const child = spawn(program.command, program.args, { cwd: dataDir, stdio: "ignore" })
  const ended = new Promise((done) => child.once("exit", done))
  crash = async () => {
    child.kill("SIGKILL")
    await ended
  }
  while (!(await fetch(`http://127.0.0.1:${port}/health`).catch(() => null))?.ok)
    await new Promise((done) => setTimeout(done, 50))
  process.send("ready")
}
