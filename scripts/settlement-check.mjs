// `npm run settlement:check`: holds the marketplace's books against each other and against the gateway's ledger. Ends with
// 1 when something differs, or nothing could be read. Reads DATABASE_URL, GATEWAY_URL and GATEWAY_SECRET_KEY; without them
// those of the marketplace that `npm start` runs here.
import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"

const running = ".data/running.json"
const env = {
  ...(existsSync(running) ? JSON.parse(readFileSync(running, "utf8")).env : {}),
  ...process.env,
}
if (!env.DATABASE_URL) {
  console.error("Set DATABASE_URL, GATEWAY_URL and GATEWAY_SECRET_KEY, or run `npm start` first.")
  process.exit(1)
}
const { readFindings } = createRequire(import.meta.url)("@chophien/settlement/check/run-check")
const findings = await readFindings({
  database_url: env.DATABASE_URL,
  gateway_url: env.GATEWAY_URL ?? `http://127.0.0.1:${env.GATEWAY_PORT ?? 4242}`,
  gateway_key: env.GATEWAY_SECRET_KEY ?? "sk_test_chophien_development",
}).catch((error) => {
  console.error(`The books could not be read: ${error.message}`)
  process.exit(1)
})
for (const { name, holds, summary } of findings)
  console.log(`${holds ? "holds " : "BROKEN"} ${name.padEnd(9)} ${summary}`)
process.exitCode = findings.every(({ holds }) => holds) ? 0 : 1
