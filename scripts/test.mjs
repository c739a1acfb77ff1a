// `npm test [-- <part of a test file's path>]`: sets everything up by itself and runs every room's tests and the
// browser journeys. Ends with `N passed, N failed, N skipped`.
import { prepare, runPinned } from "./lib/bootstrap.mjs"

await prepare()
await runPinned("lib/test-run.mjs", process.argv.slice(2))
