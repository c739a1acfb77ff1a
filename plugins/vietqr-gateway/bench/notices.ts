import { randomBytes } from "node:crypto"
import { createServer } from "node:http"
import { readFileSync } from "node:fs"
import { Client, Pool } from "pg"
import { prepareDatabase } from "../src/database/bootstrap"
import { writeVietnamTime } from "../src/common/time"
import { serviceUrl, superuserUrl } from "../tests/support/databases"
import { accountNumber, clientOf } from "../tests/support/harness"
import { freePort, kill, startProcess } from "../tests/support/process"

/**
 * `npm run bench`: how many bank notices a second one core takes durably, beside the bare rate at which the same
 * database commits single inserts in the same run; the process's memory; and the time from a credit to its delivered,
 * signed webhook on an otherwise idle gateway.
 */
const seconds = 10
const clients = 16
const apiKey = "sepay-key-of-the-benchmark"

function percentile(sorted: number[], share: number): string {
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`
}

/** Runs `work` with `clients` loops for `seconds`; answers the times it took, in milliseconds, sorted. */
async function drive(work: () => Promise<void>): Promise<number[]> {
  const times: number[] = []
  const ends = performance.now() + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < ends) {
        const began = performance.now()
        await work()
        times.push(performance.now() - began)
      }
    })
  )
  return times.sort((a, b) => a - b)
}

/** Runs the whole benchmark and prints it. */
async function main(): Promise<void> {
  const database = `gateway_bench_${randomBytes(4).toString("hex")}`
  await prepareDatabase(superuserUrl(database), serviceUrl(database))
  const admin = new Client({ connectionString: superuserUrl(database) })
  await admin.connect()
  const durable = (await admin.query<{ fsync: string; commit: string }>("select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit")).rows[0]
  console.log(`database: fsync ${durable?.fsync}, synchronous_commit ${durable?.commit}${durable?.fsync === "on" ? "" : " (not durable: measure on a server with both on)"}`)

  const pool = new Pool({ connectionString: superuserUrl(database), max: clients })
  await admin.query("create table bare (id bigserial primary key, body bytea)")
  const body = randomBytes(300)
  const bare = await drive(async () => void (await pool.query("insert into bare (body) values ($1)", [body])))
  console.log(`bare insert commits: ${Math.round(bare.length / seconds)}/s, p99 ${percentile(bare, 0.99)}`)
  await pool.end()

  const delivered = new Map<string, (at: number) => void>()
  const shop = createServer((request, response) => {
    let text = ""
    request.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")))
    request.on("end", () => {
      const event: { type: string; data: { object: { id: string } } } = JSON.parse(text)
      if (event.type === "payment_intent.succeeded") delivered.get(event.data.object.id)?.(performance.now())
      response.end()
    })
  })
  await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve))
  const address = shop.address()

  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const variables = {
    GATEWAY_DATABASE_URL: serviceUrl(database), SEPAY_API_KEY: apiKey, GATEWAY_RATE_LIMIT_PER_SECOND: "100000",
    GATEWAY_WEBHOOK_URL: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`,
  }
  const child = await startProcess(port, variables, process.platform === "linux" ? ["taskset", "-c", "0"] : [])
  const stripe = clientOf(url)

  const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024

  let serial = 0
  const notify = async (amount: number, content: string) => {
    const id = ++serial
    const answer = await fetch(`${url}/sources/sepay`, {
      method: "POST",
      headers: { authorization: `Apikey ${apiKey}`, "content-type": "application/json" },
      body: JSON.stringify({ id, gateway: "MB", transactionDate: writeVietnamTime(new Date()), accountNumber, transferType: "in", transferAmount: amount, content, referenceCode: `B${id}`, description: "" }),
    })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`a notice was answered with ${answer.status}`)
  }

  const waits: number[] = []
  for (let i = 0; i < 60; i++) {
    const made = await stripe.paymentIntents.create({ amount: 1000, currency: "vnd", confirm: true, allowed_payment_method_types: ["vietqr"] })
    const code = JSON.stringify(made.next_action).match(/"transfer_code":"([A-Z0-9]+)"/)?.[1] ?? ""
    await new Promise((resolve) => setTimeout(resolve, 50))
    const arrived = new Promise<number>((resolve) => delivered.set(made.id, resolve))
    const began = performance.now()
    await notify(1000, code)
    waits.push((await arrived) - began)
  }
  waits.sort((a, b) => a - b)
  console.log(`credit to delivered webhook, idle: p50 ${percentile(waits, 0.5)}, p95 ${percentile(waits, 0.95)} (bar: p95 below 300 ms)`)

  const codes: string[] = []
  for (let i = 0; i < 50; i++) {
    const made = await stripe.paymentIntents.create({ amount: 400_000_000, currency: "vnd", confirm: true, allowed_payment_method_types: ["vietqr"] })
    codes.push(JSON.stringify(made.next_action).match(/"transfer_code":"([A-Z0-9]+)"/)?.[1] ?? "")
  }
  const before = serial
  const taken = await drive(() => notify(1000, codes[serial % codes.length] ?? ""))
  console.log(`notices taken durably: ${Math.round(taken.length / seconds)}/s, p50 ${percentile(taken, 0.5)}, p99 ${percentile(taken, 0.99)} (bar: 300/s, p99 below 100 ms)`)
  console.log(`memory after that: ${memory().toFixed(0)} MB (bar: 200 MB)`)
  const began = performance.now()
  for (;;) {
    const waiting = (await admin.query<{ count: string }>("select count(*) from notices where state = 'waiting'")).rows[0]
    if (waiting?.count === "0") break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const worked = seconds + (performance.now() - began) / 1000
  console.log(`and worked on, ledger and events included: ${Math.round((serial - before) / worked)}/s`)

  await kill(child, "SIGTERM")
  await new Promise((resolve) => shop.close(resolve).closeAllConnections())
  await admin.end()
  const cleaner = new Client({ connectionString: superuserUrl() })
  await cleaner.connect()
  await cleaner.query(`drop database "${database}" with (force)`)
  await cleaner.end()
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
