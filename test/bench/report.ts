import { type ByProgram, programs } from "./house.ts"
import type { Measurement } from "./measure.ts"
import { compareRounds, median, tolerance } from "./statistics.ts"

/** The rounds of each operation, in the order in which the operations are done. */
export type Rounds = Map<string, { count: number; rounds: Measurement[] }>

/** A table for a terminal: the first column to the left, the others to the right. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
        )
        .join("  ")
    )
    .join("\n")
}

/** One house: what each operation costs, the median of its rounds. */
export function costTable(rounds: Rounds, idle: ByProgram): string {
  const ms = (value: number) => value.toFixed(1)
  const rows = [...rounds].map(([name, { count, rounds: each }]) => [
    name,
    `${each.length} × ${count}`,
    ...programs.map((program) => ms(median(each.map(({ cpu_ms }) => cpu_ms[program])))),
    ms(median(each.map(({ total_ms }) => total_ms))),
    ms(median(each.map(({ p50_ms }) => p50_ms))),
  ])
  const total = programs.reduce((sum, program) => sum + idle[program], 0)
  return table([
    ["CPU-ms an operation", "ops", ...programs, "in all", "p50 ms"],
    ...rows,
    ["idle, CPU-ms a second", "", ...programs.map((program) => ms(idle[program])), ms(total), ""],
  ])
}

/** Two houses: the new one beside the old one, in CPU-ms of all programs together. */
export function comparisonTable(old: Rounds, fresh: Rounds): string {
  const rows = [...old].map(([name, { rounds }]) => {
    const totals = (each: Measurement[]) => each.map(({ total_ms }) => total_ms)
    const { old_median, new_median, ratio, lowest, highest, within_tolerance } = compareRounds(
      totals(rounds),
      totals(fresh.get(name)?.rounds ?? [])
    )
    const verdict = within_tolerance ? "yes" : ratio < 1 ? "no: less" : "NO: MORE"
    return [
      name,
      old_median.toFixed(1),
      new_median.toFixed(1),
      ratio.toFixed(3),
      `${lowest.toFixed(2)} to ${highest.toFixed(2)}`,
      verdict,
    ]
  })
  return table([
    ["CPU-ms an operation", "old", "new", "new/old", "of one round", `within ${tolerance * 100} %`],
    ...rows,
  ])
}
