/** Something people do, done a fixed number of times in each round. */
export type Operation = {
  name: string
  /** How often a round does it. */
  count: number
  /** Gets ready what a round needs; not measured. */
  prepare?: () => Promise<unknown>
  /** Does it once; answers how long a person waited, in ms. `index` counts from 0 in each round. */
  perform: (index: number) => Promise<number>
  /** Waits for what goes on behind the answers; that work is measured. */
  settle?: () => Promise<void>
}

/** How many people act at once. */
const at_once = 2

/** Does some works in their order, a few at once; answers their results in the same order. */
export async function doAll<T>(works: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = []
  const rest = works.entries()
  const person = async () => {
    for (const [index, work] of rest) results[index] = await work()
  }
  await Promise.all(Array.from({ length: at_once }, person))
  return results
}

/** How long a work takes, in ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
