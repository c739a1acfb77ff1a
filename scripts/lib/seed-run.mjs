import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { buildRoom, rooms } from "./build.mjs"
import { fail, grey, Refusal, step } from "./progress.mjs"
import { readSettings } from "./settings.mjs"
import { seed } from "./stack.mjs"

try {
  const { dataDir, external } = readSettings()
  const running = join(dataDir, "running.json")
  const env = existsSync(running)
    ? JSON.parse(readFileSync(running, "utf8")).env
    : external.database
      ? { TS_NODE_TRANSPILE_ONLY: "true" }
      : undefined
  if (!env) fail("Nothing to seed: start the marketplace first (npm start), or set DATABASE_URL.")
  for (const name of Object.keys(rooms)) if (!rooms[name].heavy) await buildRoom(name)
  await step("Seeding", () => seed(env, { onLine: (line) => console.log(grey(`  ${line}`)) }))
} catch (error) {
  if (error instanceof Refusal) fail(error.message)
  console.error(error)
  fail("The seed did not finish. It can be run again: it goes on where it stopped.")
}
process.exit(0)
