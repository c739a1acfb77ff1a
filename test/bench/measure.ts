import { setTimeout as sleep } from "node:timers/promises"
import { type ByProgram, forEachProgram, type House, programs } from "./house.ts"
import { doAll, type Operation } from "./operation.ts"
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

/** An operation in a house. `idle` is what the house uses by itself, in ms a second (see `measureIdle`). */
export type Subject = { house: House; operation: Operation; idle: ByProgram }

/**
 * Measures the same operation in every house at the same time: one in the first house, one in the second, one in the
 * first again. A processor that others use too is slower by a half and more, in waves of seconds: so each house meets
 * the same waves.
 */
export async function measure(subjects: readonly Subject[]): Promise<Measurement[]> {
  for (const { operation } of subjects) await operation.prepare?.()
  const count = subjects[0]?.operation.count ?? 0
  const works = Array.from({ length: count }, (_, index) =>
    subjects.map((subject) => async () => ({ subject, duration_ms: await subject.operation.perform(index) }))
  ).flat()

  const before = subjects.map(({ house }) => house.processorTime())
  const began = performance.now()
  const done = await doAll(works)
  await Promise.all(subjects.map(({ operation }) => operation.settle?.()))
  const seconds = (performance.now() - began) / 1000
  return subjects.map((subject, place) => {
    const after = subject.house.processorTime()
    const cpu_ms = forEachProgram(
      (program) =>
        (after[program] - (before[place]?.[program] ?? 0) - subject.idle[program] * seconds) / count
    )
    return {
      cpu_ms,
      total_ms: programs.reduce((sum, program) => sum + cpu_ms[program], 0),
      p50_ms: median(done.filter((each) => each.subject === subject).map(({ duration_ms }) => duration_ms)),
    }
  })
}

/** Processor time that houses use when nobody comes, in ms a second: jobs and timers. All are watched at the same time. */
export async function measureIdle(houses: readonly House[], seconds: number): Promise<ByProgram[]> {
  const before = houses.map((house) => house.processorTime())
  await sleep(seconds * 1000)
  return houses.map((house, place) => {
    const after = house.processorTime()
    return forEachProgram((program) => (after[program] - (before[place]?.[program] ?? 0)) / seconds)
  })
}
