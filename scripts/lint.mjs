// `npm run lint`: checks the types of every room.
import { prepare, runPinned } from "./lib/bootstrap.mjs"

await prepare()
await runPinned("lib/lint-run.mjs", process.argv.slice(2))
