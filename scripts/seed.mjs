// `npm run seed`: the sample province, into the database of a marketplace that runs or of DATABASE_URL. Running it
// again changes what changed and doubles nothing.
import { prepare, runPinned } from "./lib/bootstrap.mjs"

await prepare()
await runPinned("lib/seed-run.mjs", process.argv.slice(2))
