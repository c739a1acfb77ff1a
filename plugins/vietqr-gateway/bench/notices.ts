import { randomBytes } from "node:crypto"
import { createServer } from "node:http"
import { Client, Pool } from "pg"
import { writeVietnamTime } from "../src/kernel/time"
import { prepareDatabase } from "../src/runtime/database/bootstrap"
import { serviceUrl, superuserUrl } from "../tests/support/databases"
import { accountNumber, clientOf } from "../tests/support/harness"
import { ownPostgres } from "../tests/support/own-postgres"
import { freePort, kill, startProcess } from "../tests/support/process"
import { pace, percentile, post, saturate, type Times } from "./support/drive"
import { Watch } from "./support/watch"

/**
 * `npm run bench`: bank notices taken durably on one core, at a steady pace and as fast as they come.
 * Beside them the bare rate at which the same database commits single inserts in the same run.
 * Also the process's memory and processor time, how fast the queues drain, and the time from a credit to its webhook.
 */
const paced = { per_second: 300, seconds: Number(process.env.BENCH_PACED_SECONDS ?? 60) }
const burst = { clients: 64, seconds: Number(process.env.BENCH_BURST_SECONDS ?? 15) }
const apiKey = "sepay-key-of-the-benchmark"
const print = (line: string) => console.log(line)
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const times = (taken: Times) => `p50 ${percentile(taken, 0.5)}, p99 ${percentile(taken, 0.99)}`

/** An endpoint of a shop: hears of paid intents. */
async function openShop(): Promise<{
  url: string
  paid: (id: string) => Promise<number>
  close: () => Promise<unknown>
}> {
  const waiting = new Map<string, (at: number) => void>()
  const server = createServer((request, response) => {
    let text = ""
    request.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")))
    request.on("end", () => {
      const event: { type: string; data: { object: { id: string } } } = JSON.parse(text)
      if (event.type === "payment_intent.succeeded") waiting.get(event.data.object.id)?.(performance.now())
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`,
    paid: (id) => new Promise((resolve) => waiting.set(id, resolve)),
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  }
}

/** How fast the database commits alone. */
async function bareCommits(database: string): Promise<number> {
  const admin = new Pool({ connectionString: superuserUrl(database), max: 16 })
  const durable = (
    await admin.query<{ fsync: string; commit: string }>(
      "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit"
    )
  ).rows[0]
  print(
    `database: fsync ${durable?.fsync}, synchronous_commit ${durable?.commit}${durable?.fsync === "on" ? "" : " (not durable: measure on a server with both on)"}`
  )
  await admin.query("create table bare (id bigserial primary key, body bytea)")
  const body = randomBytes(300)
  const one = await saturate(
    1,
    3,
    async () => void (await admin.query("insert into bare (body) values ($1)", [body]))
  )
  const many = await saturate(
    16,
    5,
    async () => void (await admin.query("insert into bare (body) values ($1)", [body]))
  )
  await admin.end()
  const rate = many.length / 5
  print(
    `bare insert commits: one connection ${Math.round(one.length / 3)}/s, ${times(one)}; 16 connections ${Math.round(rate)}/s, ${times(many)}`
  )
  return rate
}

/** Runs the whole benchmark on a server and prints it. */
async function measure(): Promise<void> {
  const database = `gateway_bench_${randomBytes(4).toString("hex")}`
  await prepareDatabase(superuserUrl(database), serviceUrl(database))
  const admin = new Client({ connectionString: superuserUrl(database) })
  await admin.connect()
  const bare = await bareCommits(database)

  const shop = await openShop()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = await startProcess(
    port,
    {
      GATEWAY_DATABASE_URL: serviceUrl(database),
      SEPAY_API_KEY: apiKey,
      GATEWAY_RATE_LIMIT_PER_SECOND: "100000",
      GATEWAY_WEBHOOK_URL: shop.url,
      GATEWAY_LOG_LEVEL: "info",
    },
    process.platform === "linux" ? ["taskset", "-c", "0"] : []
  )
  const watch = new Watch(child.pid ?? 0)
  const stripe = clientOf(url)
  await sleep(1000)
  print(`gateway on one core, idle: ${watch.now_mb.toFixed(0)} MB`)

  let serial = 0
  let refused = 0
  const notify = async (amount: number, content: string): Promise<void> => {
    const id = ++serial
    const status = await post(
      `${url}/sources/sepay`,
      { authorization: `Apikey ${apiKey}`, "content-type": "application/json" },
      JSON.stringify({
        id,
        gateway: "MB",
        transactionDate: writeVietnamTime(new Date()),
        accountNumber,
        transferType: "in",
        transferAmount: amount,
        content,
        referenceCode: `B${id}`,
        description: "",
      })
    )
    if (status === 503) refused++
    else if (status !== 200) throw new Error(`a notice was answered with ${status}`)
  }
  const open = async (amount: number) => {
    const made = await stripe.paymentIntents.create({
      amount,
      currency: "vnd",
      confirm: true,
      allowed_payment_method_types: ["vietqr"],
    })
    return {
      id: made.id,
      code: /"transfer_code":"([A-Z0-9]+)"/.exec(JSON.stringify(made.next_action))?.[1] ?? "",
    }
  }

  const waits: Times = []
  for (let i = 0; i < 60; i++) {
    const { id, code } = await open(1000)
    await sleep(50)
    const arrived = shop.paid(id)
    const began = performance.now()
    await notify(1000, code)
    waits.push((await arrived) - began)
  }
  waits.sort((a, b) => a - b)
  print(
    `credit to delivered webhook, idle: p50 ${percentile(waits, 0.5)}, p95 ${percentile(waits, 0.95)} (bar: p95 below 300 ms)`
  )

  const codes: string[] = []
  for (let i = 0; i < 50; i++) codes.push((await open(400_000_000)).code)
  // Prices differ, as they do; equal amounts wait for one another.
  const one = () => notify(1000 + (serial % 997), codes[serial % codes.length] ?? "")
  const waiting = async () =>
    Number(
      (await admin.query<{ count: string }>("select count(*) from notices where state = 'waiting'")).rows[0]
        ?.count
    )
  const undelivered = async () =>
    Number(
      (
        await admin.query<{ count: string }>(
          "select count(*) from webhook_deliveries where state = 'pending'"
        )
      ).rows[0]?.count
    )

  /** Waits until everything is worked on; says how fast. */
  const drain = async (of: () => Promise<number>, what: string) => {
    const left = await of()
    const [began, cpu] = [performance.now(), watch.cpu_ms]
    while ((await of()) > 0) await sleep(50)
    const seconds = (performance.now() - began) / 1000
    print(
      `  ${left} ${what} waited at the end; ${left ? `${Math.round(left / seconds)}/s, ${((watch.cpu_ms - cpu) / left).toFixed(2)} ms of processor each` : "none to drain"}; peak ${watch.peak_mb.toFixed(0)} MB`
    )
  }
  const phase = async (
    name: string,
    work: () => Promise<Times>,
    judge: (taken: Times, seconds: number) => string
  ) => {
    watch.forgetPeak()
    refused = 0
    const [began, cpu] = [performance.now(), watch.cpu_ms]
    const taken = await work()
    const seconds = (performance.now() - began) / 1000
    print(
      `${name}: ${judge(taken, seconds)}; ${((watch.cpu_ms - cpu) / taken.length).toFixed(2)} ms of processor each; peak ${watch.peak_mb.toFixed(0)} MB (bar: 200 MB)`
    )
    await drain(waiting, "notices")
    await drain(undelivered, "webhooks")
  }
  await phase(
    `paced, ${paced.per_second}/s for ${paced.seconds} s`,
    () => pace(paced.per_second, paced.seconds, one),
    (taken, seconds) =>
      `${Math.round((taken.length - refused) / seconds)}/s taken durably, ${times(taken)} (bar: 300/s, p99 below 100 ms), ${refused} refused with 503`
  )
  await phase(
    `burst, ${burst.clients} clients for ${burst.seconds} s`,
    () => saturate(burst.clients, burst.seconds, one),
    (taken, seconds) =>
      `${Math.round((taken.length - refused) / seconds)}/s taken durably = ${((taken.length - refused) / seconds / bare).toFixed(2)} of the bare rate, ${times(taken)}, ${refused} refused with 503`
  )

  await kill(child, "SIGTERM")
  await shop.close()
  await admin.end()
  const cleaner = new Client({ connectionString: superuserUrl() })
  await cleaner.connect()
  await cleaner.query(`drop database "${database}" with (force)`)
  await cleaner.end()
}

/** Measures on the server of `TEST_POSTGRES_URL`, else on one of its own with every durability on. */
async function main(): Promise<void> {
  if (process.env.TEST_POSTGRES_URL) return measure()
  const own = await ownPostgres(false)
  process.env.TEST_POSTGRES_URL = own.url("postgres")
  try {
    await measure()
  } finally {
    await own.remove()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
