import { readFileSync } from "node:fs"
import { join } from "node:path"

const folder = join(__dirname, "../../../../seed/data")

/** A file of the seed's data. */
export const json = (name: string): any => JSON.parse(readFileSync(join(folder, name), "utf8"))

/** The rows of one of its tables, without the heading. */
export const lines = (name: string): string[][] =>
  readFileSync(join(folder, name), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
