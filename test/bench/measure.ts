import { setTimeout as sleep } from "node:timers/promises"
import { type ByProgram, forEachProgram, type House, programs } from "./house.ts"
import type { Operation } from "./operation.ts"
import { median } from "./statistics.ts"

/** What one operation cost in one round. */
export type Measurement = {
  /** Processor time of each program, in ms an operation, less what it uses when nobody comes. */
  cpu_ms: ByProgram
  /** Of all programs together. */
  total_ms: number
  /** The median time a person waited. */
  p50_ms: number
}

/** Does an operation as often as a round wants it, and measures it. `idle` is what the house uses by itself (see `measureIdle`). */
export async function measure(house: House, operation: Operation, idle: ByProgram): Promise<Measurement> {
  await operation.prepare?.()
  const [before, began] = [house.processorTime(), performance.now()]
  const durations = await operation.run()
  const [after, wall_ms] = [house.processorTime(), performance.now() - began]
  const cpu_ms = forEachProgram(
    (program) => (after[program] - before[program] - (idle[program] * wall_ms) / 1000) / operation.count
  )
  return {
    cpu_ms,
    total_ms: programs.reduce((sum, program) => sum + cpu_ms[program], 0),
    p50_ms: median(durations),
  }
}

/** Processor time that houses use when nobody comes, in ms a second: jobs and timers. All are watched at the same time. */
export async function measureIdle(houses: House[], seconds: number): Promise<ByProgram[]> {
  const before = houses.map((house) => house.processorTime())
  await sleep(seconds * 1000)
  return houses.map((house, index) => {
    const after = house.processorTime()
    return forEachProgram((program) => (after[program] - (before[index]?.[program] ?? 0)) / seconds)
  })
}
