// `npm run architecture [-- --check]`: draws .github/architecture.svg from the imports as they are; `--check` only says
// whether the picture is current.
import { prepare, runPinned } from "./lib/bootstrap.mjs"

await prepare()
await runPinned("lib/architecture-run.mjs", process.argv.slice(2))
