// `npm run bench -- abuse [--seconds <number>] [--only <part of a name>]`: what a crowd can do to a marketplace on every
// route that is open to anybody. See test/README.md.
import { spawn } from "node:child_process"
import { loadavg } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { parseArgs } from "node:util"
import { z } from "zod"
import { type ByProgram, type House, programs, startHouse } from "./house.ts"
import { listOpenRequests, type OpenRequest } from "./open-routes.ts"
import { table } from "./report.ts"
import { requestJson } from "./request.ts"
import { type Register, runBenchmark } from "./run-benchmark.ts"

const root = join(import.meta.dirname, "../..")
const connections = 60
/** How soon somebody is signed in, whatever a crowd does. */
const sign_in_ms = 1000
/** How far the memory of each program may stay above what it was. */
const memory_share = 0.2
/** How long it may take to give memory back. */
const settle_ms = 60_000
const seller = { email: "pa-co@chophien.example", password: "chophien-demo" }

/** Floods a route for some seconds; answers how often each status came back. */
async function flood(wanted: OpenRequest, seconds: number): Promise<Record<string, number>> {
  const args = [
    join(import.meta.dirname, "abuse-load.ts"),
    JSON.stringify(wanted),
    String(connections),
    String(seconds),
  ]
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] })
  let text = ""
  child.stdout.on("data", (chunk) => (text += String(chunk)))
  await new Promise((resolve) => child.once("close", resolve))
  return z.record(z.string(), z.number()).parse(JSON.parse(text))
}

/** How long a seller waits for the sign-in, in ms. */
async function signIn(house: House): Promise<number> {
  const began = performance.now()
  await requestJson(house, z.object({ token: z.string() }), "/auth/member/emailpass", {
    body: seller,
    headers: { "x-forwarded-for": "10.255.0.1" },
  })
  return performance.now() - began
}

/** Waits until every program holds no more than its share above `before`; answers the worst share that is left. */
async function settle(house: House, before: ByProgram): Promise<{ program: string; share: number }> {
  for (const end = Date.now() + settle_ms; ; await sleep(1000)) {
    const now = house.memory()
    const shares = programs.map((program) => ({ program, share: now[program] / before[program] - 1 }))
    const worst = shares.reduce((a, b) => (b.share > a.share ? b : a))
    if (worst.share <= memory_share || Date.now() > end) return worst
  }
}

async function floodAll(register: Register): Promise<boolean> {
  const { values } = parseArgs({
    options: { seconds: { type: "string", default: "20" }, only: { type: "string", default: "" } },
  })
  const seconds = Number(values.seconds)
  if (!(seconds >= 1 && seconds <= 600)) throw new Error("--seconds is a number from 1 to 600.")
  const house = await startHouse("new", root, register)
  const started = await requestJson(
    house,
    z.object({ cart: z.object({ id: z.string() }) }),
    "/store/carts/start",
    { body: {} }
  )
  const requests = (await listOpenRequests(house, root, { cart_id: started.cart.id })).filter(({ name }) =>
    name.includes(values.only)
  )
  if (!requests.length) throw new Error(`No open route's name contains ${values.only}.`)
  console.log(`\n${requests.length} open routes, ${connections} connections, ${seconds} s each. Warming up.`)
  // Caches and heaps grow to what they are in use; what grows after that is a leak.
  for (const each of requests) await flood(each, 1)
  await sleep(5000)
  const before = house.memory()
  const rows: string[][] = []
  let missed = 0
  for (const each of requests) {
    const running = flood(each, seconds)
    const during: number[] = []
    let done = false
    void running.finally(() => {
      done = true
    })
    for (await sleep(500); !done; await sleep(1000)) during.push(await signIn(house))
    const statuses = await running
    const after = await signIn(house)
    const { program, share } = await settle(house, before)
    const worst = Math.max(0, ...during)
    // A crowd that signs in makes the next one wait for as many hashes; after it the bar holds again.
    const holds = (each.signs_in || worst <= sign_in_ms) && after <= sign_in_ms && share <= memory_share
    if (!holds) missed++
    const total = Object.values(statuses).reduce((sum, count) => sum + count, 0)
    const row = [
      each.name,
      String(Math.round(total / seconds)),
      Object.entries(statuses)
        .map(([status, count]) => `${status}: ${Math.round((100 * count) / total)} %`)
        .join(", "),
      worst.toFixed(0),
      after.toFixed(0),
      `${(share * 100).toFixed(0)} % ${program}`,
      holds ? "yes" : "NO",
    ]
    rows.push(row)
    console.log(row.join("  "))
  }
  console.log(
    `\n${table([["open route", "a second", "answers", "sign-in during, ms", "after, ms", "memory", "holds"], ...rows])}`
  )
  const load = loadavg().map((value) => value.toFixed(1))
  console.log(
    `\n${missed} of ${rows.length} missed a bar. Load of the machine: ${load.join(", ")} (1, 5, 15 minutes).`
  )
  return missed === 0
}

await runBenchmark(floodAll)
