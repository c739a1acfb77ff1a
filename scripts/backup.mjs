// `npm run backup`: both databases, the pictures and the list of keys in one file, while the shop runs.
import { prepare, runPinned } from "./lib/bootstrap.mjs"

await prepare()
await runPinned("lib/backup-run.mjs", process.argv.slice(2))
