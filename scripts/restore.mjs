// `npm run restore -- <file>`: brings what a backup holds up on a machine that has nothing yet.
import { prepare, runPinned } from "./lib/bootstrap.mjs"

await prepare()
await runPinned("lib/restore-run.mjs", process.argv.slice(2))
