// `npm run bench -- routes [--against <folder or git ref>] [--rounds <number>]`: what the routes of the marketplace
// cost. See test/README.md.
import { loadavg } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { buyingOperations } from "./buying.ts"
import { openCheckout } from "./checkout.ts"
import { Goods } from "./goods.ts"
import { type ByProgram, forEachProgram, type House, startHouse } from "./house.ts"
import { measure, measureIdle } from "./measure.ts"
import type { Operation } from "./operation.ts"
import { readingOperations } from "./reading.ts"
import { comparisonTable, costTable, type Rounds } from "./report.ts"
import { type Register, runBenchmark } from "./run-benchmark.ts"

const root = join(import.meta.dirname, "../..")
/** Rounds before anything counts: compilers and caches get warm. */
const warm_up_rounds = 2
/** Long enough for the jobs that run every minute. */
const idle_s = 60
const none = forEachProgram(() => 0)

/** A house with what is done in it and what was measured. */
type Measured = { house: House; operations: Operation[]; rounds: Rounds; idle: ByProgram }

async function open(name: string, folder: string, register: Register): Promise<Measured> {
  console.log(`\nThe ${name} house: ${folder}`)
  const house = await startHouse(name, folder, register)
  const goods = await Goods.read(house)
  const operations = [...readingOperations(house, goods), ...buyingOperations(house, goods)]
  const rounds: Rounds = new Map(operations.map(({ name: each, count }) => [each, { count, rounds: [] }]))
  return { house, operations, rounds, idle: none }
}

/** One round of every operation, in all houses. */
async function measureRound(measured: Measured[]): Promise<void> {
  for (const [place, { name }] of (measured[0]?.operations ?? []).entries()) {
    const subjects = measured.flatMap(({ house, operations, idle }) =>
      operations.slice(place, place + 1).map((operation) => ({ house, operation, idle }))
    )
    for (const [index, measurement] of (await measure(subjects)).entries())
      measured[index]?.rounds.get(name)?.rounds.push(measurement)
  }
}

const load = () => loadavg().map((value) => value.toFixed(1))

/** Measures the working copy, and beside it the checkout named by `--against`. */
async function compare(register: Register): Promise<boolean> {
  const { values } = parseArgs({
    options: { against: { type: "string" }, rounds: { type: "string", default: "10" } },
  })
  const count = Number(values.rounds)
  if (!Number.isInteger(count) || count < 1 || count > 50)
    throw new Error("--rounds is a number from 1 to 50.")
  const measured: Measured[] = []
  if (values.against) {
    const checkout = openCheckout(root, values.against)
    register(async () => checkout.remove())
    measured.push(await open("old", checkout.folder, register))
  }
  measured.push(await open("new", root, register))

  console.log("\nWarming up, then a minute of rest.")
  for (let round = 0; round < warm_up_rounds; round++) await measureRound(measured)
  const idle = await measureIdle(
    measured.map(({ house }) => house),
    idle_s
  )
  for (const [index, each] of measured.entries()) {
    for (const { rounds } of each.rounds.values()) rounds.length = 0
    each.idle = idle[index] ?? none
  }
  const began = performance.now()
  const [load_before] = load()
  for (let round = 1; round <= count; round++) {
    await measureRound(measured)
    console.log(`Round ${round} of ${count} (${((performance.now() - began) / 1000).toFixed(0)} s)`)
  }
  for (const { house, rounds, idle: used } of measured)
    console.log(`\nThe ${house.name} house\n${costTable(rounds, used)}`)
  const [old, fresh] = measured
  if (old && fresh) console.log(`\n${comparisonTable(old.rounds, fresh.rounds)}`)
  console.log(
    `\nLoad of the machine: ${load_before} before, ${load().join(", ")} at the end (1, 5, 15 minutes).`
  )
  // It measures only: what a ratio means is for whoever reads the table.
  return true
}

await runBenchmark(compare)
