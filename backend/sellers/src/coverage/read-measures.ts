import type { MeasureFault } from "@chophien/contract/staff/coverage"
import { fold } from "@chophien/vocabulary/fold"
import { writtenNumbers } from "@chophien/vocabulary/written-number"

/** A commune by which rows of a table are known. */
export type NamedCommune = { code: string; name: string; full_name: string }

export type MeasureRow = { line: number; commune: string; value: string; fault: MeasureFault | null }

/** What a table of measures says, and what of it cannot be read. */
export type ReadMeasures = {
  values: { commune_code: string; value: number }[]
  faults: MeasureRow[]
}

const commune_headings = [
  "xa",
  "phuong",
  "xa phuong",
  "ten xa",
  "ten xa phuong",
  "don vi",
  "ten don vi",
  "dia phuong",
  "commune",
]
const code_headings = ["ma", "ma xa", "ma xa phuong", "ma don vi", "ma dvhc", "code"]
const value_headings = [
  "xanh",
  "chi so xanh",
  "diem xanh",
  "diem",
  "chi so",
  "gia tri",
  "tong diem",
  "ket qua",
  "value",
]
/** So many rows of a letterhead may stand above the headings. */
const letterhead_rows = 30

const headingOf = (text: string): string => fold(text.replace(/[([].*?[)\]]/g, " "))
const hasHeading = (cell: string, headings: readonly string[]): boolean => headings.includes(headingOf(cell))

type Columns = { heading_row: number; commune: number; code: number; value: number }

/** Where names, codes and values stand; null where a table has no such headings. */
function findColumns(cells: readonly (readonly string[])[]): Columns | null {
  for (const [heading_row, row] of cells.slice(0, letterhead_rows).entries()) {
    const at = (headings: readonly string[]) => row.findIndex((cell) => hasHeading(cell, headings))
    const found = {
      heading_row,
      commune: at(commune_headings),
      code: at(code_headings),
      value: row.findLastIndex((cell) => hasHeading(cell, value_headings)),
    }
    if (found.value >= 0 && (found.commune >= 0 || found.code >= 0)) return found
  }
  return null
}

/** A number as it was written; null where it can be read in two ways, or not at all. */
function numberOf(text: string): number | null {
  const { numbers } = writtenNumbers(text.replace(/%$/, "").trim())
  const [one, ...more] = numbers
  return one && !more.length ? one.digits / 10 ** one.places : null
}

/**
 * Reads a table of communes and numbers. Names count with their kind or without; a name that two communes bear needs its
 * kind, or the official code. Empty rows and rows without a value are passed over only where the commune is empty too.
 * @returns null where no headings are known
 */
export function readMeasures(
  cells: readonly (readonly string[])[],
  communes: readonly NamedCommune[]
): ReadMeasures | null {
  const columns = findColumns(cells)
  if (!columns) return null
  const byCode = new Map(communes.map((commune) => [commune.code, commune]))
  const byName = Map.groupBy(
    communes.flatMap((commune) => [
      { key: fold(commune.full_name), commune },
      { key: fold(commune.name), commune },
    ]),
    ({ key }) => key
  )
  const taken = new Set<string>()
  const values: ReadMeasures["values"] = []
  const faults: MeasureRow[] = []
  for (const [at, row] of cells.entries()) {
    if (at <= columns.heading_row) continue
    const code = columns.code >= 0 ? (row[columns.code] ?? "") : ""
    const name = columns.commune >= 0 ? (row[columns.commune] ?? "") : ""
    const text = row[columns.value] ?? ""
    if (!code && !name) continue
    const named = byName.get(fold(name)) ?? []
    const found = byCode.get(code.padStart(5, "0")) ?? (named.length === 1 ? named[0]?.commune : undefined)
    const value = numberOf(text)
    const fault: MeasureFault | null = !found
      ? named.length > 1
        ? "commune_unclear"
        : "commune_unknown"
      : taken.has(found.code)
        ? "commune_twice"
        : value === null
          ? "value_unreadable"
          : null
    if (fault || !found || value === null) {
      faults.push({ line: at + 1, commune: name || code, value: text, fault })
      continue
    }
    taken.add(found.code)
    values.push({ commune_code: found.code, value })
  }
  return { values, faults }
}
