import { readFileSync } from "node:fs"
import { join } from "node:path"

/** A query with what is right; see `tests/cases/README.md`. */
export type SearchCase = { kind: string; query: string; wanted: string[]; unwanted: string[]; k: number }

const read = (name: string) =>
  readFileSync(join(__dirname, "../cases", name), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("|"))

function caseOf([kind = "", query = "", want = "", k = "1"]: string[]): SearchCase {
  const handles = want.split(",")
  return {
    kind,
    query,
    wanted: handles.filter((handle) => !handle.startsWith("!")),
    unwanted: handles.flatMap((handle) => (handle.startsWith("!") ? handle.slice(1) : [])),
    k: Number(k),
  }
}

/** The cases of both files. */
export const searchCases: SearchCase[] = [
  ...read("searches.csv").map((row) => caseOf(["first", ...row])),
  ...read("relevance.csv").map(caseOf),
]

/** Whether handles answer a case. */
export function isRight({ wanted, unwanted, k }: SearchCase, found: string[]): boolean {
  if (!wanted.length) return !found.slice(0, k).some((handle) => unwanted.includes(handle))
  const place = found.findIndex((handle) => wanted.includes(handle))
  return place >= 0 && place < k && !found.slice(0, place).some((handle) => unwanted.includes(handle))
}

/** One divided by the place of the first right handle; 0 where there is none. */
export function reciprocalRank(each: SearchCase, found: string[]): number {
  if (!each.wanted.length) return isRight(each, found) ? 1 : 0
  const place = found.findIndex((handle) => each.wanted.includes(handle))
  return place < 0 ? 0 : 1 / (place + 1)
}
