import { Client } from "pg"
import Stripe from "stripe"
import { z } from "zod"
import { checkLedger } from "../../../src/core/invariants/check-ledger"
import { writeVietnamTime } from "../../../src/kernel/time"
import { makeDataSource } from "../../../src/runtime/database/data-source"
import { asSuperuser, dropDatabase, serviceUrl, superuserUrl } from "../../support/databases"
import { accountNumber, clientOf, newDatabase, waitFor } from "../../support/harness"
import { freePort, kill, startProcess } from "../../support/process"
import { startShop, statusOf } from "../../support/server"

/** How often the process is killed; `TEST_KILL_ROUNDS=100` for the long run. */
const rounds = Number(process.env.TEST_KILL_ROUNDS ?? 12)
const seed = Number(process.env.TEST_KILL_SEED ?? 20261122)

/** Seeded numbers between 0 and 1 (mulberry32), so that a round can be repeated. */
function random(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

it(`a process killed ${rounds} times under load loses and doubles nothing (seed ${seed})`, async () => {
  const next = random(seed)
  const database = await newDatabase()
  const deliveries = new Map<string, number>()
  const shop = await startShop(({ body }) => {
    const { id } = z.object({ id: z.string() }).parse(JSON.parse(body))
    deliveries.set(id, (deliveries.get(id) ?? 0) + 1)
  })
  const apiKey = "sepay-key-of-the-kill-test"
  const variables = {
    GATEWAY_DATABASE_URL: serviceUrl(database),
    SEPAY_API_KEY: apiKey,
    GATEWAY_RATE_LIMIT_PER_SECOND: "10000",
    GATEWAY_WEBHOOK_URL: shop.url,
  }
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const stripe = clientOf(url)

  /** Notices by their id: what was sent, and whether 200 was answered. */
  const notices = new Map<number, { body: string; acknowledged: boolean }>()
  const intents = new Map<string, string | null>()
  const acknowledged = () => [...notices.values()].filter((notice) => notice.acknowledged).length
  const codes: string[] = []

  const send = async (id: number) => {
    const notice = notices.get(id)
    if (!notice) return
    const answer = await fetch(`${url}/sources/sepay`, {
      method: "POST",
      headers: { authorization: `Apikey ${apiKey}` },
      body: notice.body,
    })
    if (answer.status === 200) notice.acknowledged = true
  }
  const open = async (key: string) => {
    const made = await stripe.paymentIntents.create(
      {
        amount: 1000,
        currency: "vnd",
        confirm: true,
        allowed_payment_method_types: ["vietqr"],
        metadata: { key },
      },
      { idempotencyKey: key }
    )
    const action = z
      .object({ vietqr_display_qr_code: z.object({ transfer_code: z.string() }) })
      .parse(made.next_action)
    if (intents.get(key) !== made.id) codes.push(action.vietqr_display_qr_code.transfer_code)
    intents.set(key, made.id)
  }
  const act = async () => {
    const choice = next()
    if (choice < 0.3 || codes.length === 0) {
      const key = `key-${intents.size}`
      intents.set(key, null)
      await open(key)
    } else if (choice < 0.8) {
      const id = notices.size + 1
      const content = codes[Math.floor(next() * codes.length)] ?? ""
      notices.set(id, {
        acknowledged: false,
        body: JSON.stringify({
          id,
          transactionDate: writeVietnamTime(new Date()),
          accountNumber,
          transferType: "in",
          transferAmount: 200 + Math.floor(next() * 1000),
          content,
          referenceCode: `K${id}`,
        }),
      })
      await send(id)
    } else if (choice < 0.9) {
      await send(1 + Math.floor(next() * notices.size))
    } else {
      const ids = [...intents.values()].filter((id) => id !== null)
      await stripe.paymentIntents.cancel(ids[Math.floor(next() * ids.length)] ?? "pi_none")
    }
  }

  for (let round = 0; round < rounds; round++) {
    const child = await startProcess(port, variables)
    let running = true
    const clients = Array.from({ length: 6 }, async () => {
      while (running) await act().catch(() => undefined)
    })
    // Some work first, however busy the machine is; then at any moment within the next 300 ms.
    const acknowledgedBefore = acknowledged()
    await waitFor(async () => acknowledged() > acknowledgedBefore, "an acknowledged notice")
    await new Promise((resolve) => setTimeout(resolve, next() * 300))
    await kill(child)
    running = false
    await Promise.all(clients)
  }

  const last = await startProcess(port, variables)
  // The sources repeat what was not acknowledged, the shop its requests under their keys.
  for (const id of notices.keys()) await send(id)
  for (const key of intents.keys()) await open(key)
  const db = new Client({ connectionString: superuserUrl(database) })
  await db.connect()
  const reader = makeDataSource(superuserUrl(database), 1)
  await reader.initialize()
  const rows = async (statement: string): Promise<Record<string, unknown>[]> =>
    (await db.query<Record<string, unknown>>(statement)).rows
  await waitFor(
    async () => (await rows("select 1 from notices where state <> 'processed'")).length === 0,
    "working on all notices"
  )
  await db.query(
    "update webhook_deliveries set next_attempt_at = now(), claimed_until = null where state = 'pending'"
  )
  await waitFor(
    async () => (await rows("select 1 from webhook_deliveries where state <> 'delivered'")).length === 0,
    "delivering all events"
  )

  expect([...notices.values()].every(({ acknowledged }) => acknowledged)).toBe(true)
  const stored = await rows("select external_id from bank_transactions")
  expect(stored.map(({ external_id }) => Number(external_id)).sort((a, b) => a - b)).toEqual([
    ...notices.keys(),
  ])
  expect(
    (await rows("select metadata->>'key' as key from payment_intents order by 1")).map(({ key }) => key)
  ).toEqual([...intents.keys()].sort())
  expect((await rows("select id from events")).filter(({ id }) => !deliveries.has(String(id)))).toEqual([])
  expect((await checkLedger(reader)).filter(({ holds }) => !holds)).toEqual([])
  expect(notices.size).toBeGreaterThan(rounds)

  await kill(last, "SIGTERM")
  await reader.destroy()
  await db.end()
  await shop.close()
  await dropDatabase(database)
}, 600_000)

it("a database that goes away makes it answer 503 and not ready, and it comes back by itself", async () => {
  const database = await newDatabase()
  const port = await freePort()
  const child = await startProcess(port, { GATEWAY_DATABASE_URL: serviceUrl(database) })
  const stripe = clientOf(`http://127.0.0.1:${port}`)
  await stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  await asSuperuser([
    `alter database "${database}" allow_connections false`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`,
  ])
  await waitFor(async () => (await statusOf(`http://127.0.0.1:${port}/ready`)) === 503)
  await waitFor(async () => (await statusOf(`http://127.0.0.1:${port}/health`)) === 200)
  await expect(stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })).rejects.toBeInstanceOf(
    Stripe.errors.StripeError
  )
  const notice = await fetch(`http://127.0.0.1:${port}/sources/sepay`, { method: "POST", body: "{}" })
  expect(notice.status).toBe(401)
  await asSuperuser([`alter database "${database}" allow_connections true`])
  await waitFor(async () => (await statusOf(`http://127.0.0.1:${port}/ready`)) === 200)
  await stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  await kill(child, "SIGTERM")
  expect(child.exitCode).toBe(0)
  await dropDatabase(database)
})
