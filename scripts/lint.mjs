// `npm run lint [-- check…] [path…] [--all]`: form, words, imports, unused, types of every room. Names of checks and
// beginnings of paths narrow it; `--all` shows every complaint.
import { prepare, runPinned } from "./lib/bootstrap.mjs"

await prepare()
await runPinned("lib/lint-run.mjs", process.argv.slice(2))
