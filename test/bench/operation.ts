/** Something people do, done a fixed number of times in each round. */
export type Operation = {
  name: string
  /** How often a round does it. */
  count: number
  /** Gets ready what the operation needs; not measured. */
  prepare?: () => Promise<unknown>
  /** Does it `count` times; answers how long each took, in ms. */
  run: () => Promise<number[]>
}

/** How many people act at once. */
const at_once = 2

/** Does something `count` times, a few at once; answers how long each took, in ms. */
export async function times(count: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const durations: number[] = []
  let next = 0
  const person = async () => {
    while (next < count) {
      const index = next++
      const began = performance.now()
      await work(index)
      durations.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: at_once }, person))
  return durations
}
