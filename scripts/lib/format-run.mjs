import { root } from "./files.mjs"
import { runTool } from "./run-tool.mjs"

const paths = process.argv.slice(2)
const { code, output, errors } = await runTool(
  "@biomejs/biome",
  ["check", "--write", ...(paths.length ? paths : ["."])],
  root
)
process.stdout.write(output)
process.stderr.write(errors)
process.exit(code ?? 1)
