// `npm run bench [-- room]`: runs the benchmark of every room that has one, one after the other.
import { prepare, runPinned } from "./lib/bootstrap.mjs"

await prepare()
await runPinned("lib/bench-run.mjs", process.argv.slice(2))
