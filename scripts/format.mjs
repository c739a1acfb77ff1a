// `npm run format`: puts every file into Biome's form and mends what it can mend safely.
import { prepare, runPinned } from "./lib/bootstrap.mjs"

await prepare()
await runPinned("lib/format-run.mjs", process.argv.slice(2))
