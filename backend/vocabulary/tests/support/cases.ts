import { readFileSync } from "node:fs"
import { join } from "node:path"

/** The rows of a file of cases, without its head; cells stand between bars. */
export const casesOf = (file: string): string[][] =>
  readFileSync(join(__dirname, "../cases", file), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((row) => row.split("|"))
