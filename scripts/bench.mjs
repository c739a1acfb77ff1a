// `npm run bench [-- room]`: runs the benchmark of every room that has one, and that of the routes, one after the other.
// `npm run bench -- routes [--against <folder or git ref>] [--rounds <number>]`: what the routes cost (test/README.md).
import { prepare, runPinned } from "./lib/bootstrap.mjs"

await prepare()
await runPinned("lib/bench-run.mjs", process.argv.slice(2))
