import { root } from "./files.mjs"
import { lint } from "./lint.mjs"
import { bold, fail } from "./progress.mjs"

const args = process.argv.slice(2)
const words = args.filter((arg) => !arg.startsWith("-"))
const rootOption = args.find((arg) => arg.startsWith("--root="))
try {
  const results = await lint({
    root: rootOption ? rootOption.slice("--root=".length) : root,
    only: words.filter((word) => !/[/.]/.test(word)),
    places: words.filter((word) => /[/.]/.test(word)),
    all: args.includes("--all"),
  })
  const failed = results.filter(({ complaints }) => complaints.length)
  console.log(
    `\n${bold(`${results.length - failed.length} checks passed, ${failed.length} failed`)}${failed.length ? `: ${failed.map(({ name, complaints }) => `${name} ${complaints.length}`).join(", ")}` : ""}`
  )
  process.exit(failed.length ? 1 : 0)
} catch (error) {
  fail(error.message)
}
