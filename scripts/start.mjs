// `npm start`: installs what is missing, then hands over to the pinned Node. Built-in modules only: this file runs
// on a fresh clone, under whatever Node (20 or newer) the machine has.
import { prepare, runPinned } from "./lib/bootstrap.mjs"

await prepare()
await runPinned("lib/main.mjs", process.argv.slice(2))
