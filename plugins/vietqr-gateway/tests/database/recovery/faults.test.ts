import { connect, createServer } from "node:net"
import { Client } from "pg"
import { checkLedger } from "../../../src/core/invariants/check-ledger"
import { writeVietnamTime } from "../../../src/kernel/time"
import { prepareDatabase } from "../../../src/runtime/database/bootstrap"
import { makeDataSource } from "../../../src/runtime/database/data-source"
import { dropDatabase, serviceUrl, superuserUrl } from "../../support/databases"
import { accountNumber, clientOf, newDatabase, startGateway, waitFor } from "../../support/harness"
import { ownPostgres } from "../../support/own-postgres"
import { freePort, kill, startProcess } from "../../support/process"
import { listenLocally, serve, statusOf } from "../../support/server"

const apiKey = "sepay-key-of-the-fault-test"
const paid_at = writeVietnamTime(new Date())
const codeOf = (object: unknown) => /"transfer_code":"([A-Z0-9]+)"/.exec(JSON.stringify(object))?.[1] ?? ""

/** SePay sends a notice; answers the status, or null when the connection broke. */
function send(port: number, id: number, content: string, signal?: AbortSignal): Promise<number | null> {
  return fetch(`http://127.0.0.1:${port}/sources/sepay`, {
    method: "POST",
    headers: { authorization: `Apikey ${apiKey}` },
    signal: signal ?? null,
    body: JSON.stringify({
      id,
      transactionDate: paid_at,
      accountNumber,
      transferType: "in",
      transferAmount: 1000,
      content,
      referenceCode: `F${id}`,
    }),
  }).then(
    (answer) => answer.status,
    () => null
  )
}

describe("a gateway that is killed", () => {
  /** What the next step needs and cannot have, and whether the source has its 200 by then. */
  const points: [string, string, boolean][] = [
    ["before the notice is kept", "notices", false],
    ["after its 200, before the movement is stored", "bank_transactions", true],
    ["after the movement, before the booking", "ledger_entries", true],
    ["after the booking, before the event", "events", true],
    ["after the event, before the charge's delivery is planned", "webhook_deliveries", true],
  ]
  it.each(points)("%s counts the money once", async (_when, table, answered) => {
    const database = await newDatabase()
    const port = await freePort()
    const variables = {
      GATEWAY_DATABASE_URL: serviceUrl(database),
      SEPAY_API_KEY: apiKey,
      GATEWAY_LOG_LEVEL: "silent",
    }
    const first = await startProcess(port, variables)
    const stripe = clientOf(`http://127.0.0.1:${port}`)
    const intent = await stripe.paymentIntents.create({
      amount: 1000,
      currency: "vnd",
      confirm: true,
      allowed_payment_method_types: ["vietqr"],
    })
    const blocker = new Client({ connectionString: superuserUrl(database) })
    await blocker.connect()
    const reader = makeDataSource(superuserUrl(database), 1)
    await reader.initialize()
    await blocker.query(`begin; lock table ${table} in access exclusive mode`)
    const sent = send(port, 1, codeOf(intent))
    await waitFor(
      async () =>
        (
          await reader.query(
            "select 1 from pg_locks l join pg_class c on c.oid = l.relation where c.relname = $1 and not l.granted",
            [table]
          )
        ).length > 0,
      `waiting for ${table}`
    )
    await kill(first)
    expect(await sent).toBe(answered ? 200 : null)
    await blocker.query("rollback")
    const second = await startProcess(port, variables)
    // A source repeats what it has no 200 for, and nothing else.
    if (!answered) expect(await send(port, 1, codeOf(intent))).toBe(200)
    await waitFor(async () => (await stripe.paymentIntents.retrieve(intent.id)).status === "succeeded")
    expect(await reader.query("select state from notices")).toEqual([{ state: "processed" }])
    expect(
      await reader.query(
        "select account, sum(amount)::int as amount from ledger_entries group by account having sum(amount) <> 0 order by account"
      )
    ).toEqual([
      { account: "balance", amount: -1000 },
      { account: "bank", amount: 1000 },
    ])
    expect((await checkLedger(reader)).filter(({ holds }) => !holds)).toEqual([])
    expect((await stripe.events.list({ type: "payment_intent.succeeded" })).data).toHaveLength(1)
    await kill(second, "SIGTERM")
    await reader.destroy()
    await blocker.end()
    await dropDatabase(database)
  })

  it("after the commit, before its 200 is out, is sent the notice again and counts it once", async () => {
    const database = await newDatabase()
    const port = await freePort()
    const variables = {
      GATEWAY_DATABASE_URL: serviceUrl(database),
      SEPAY_API_KEY: apiKey,
      GATEWAY_LOG_LEVEL: "silent",
    }
    const first = await startProcess(port, variables)
    const stripe = clientOf(`http://127.0.0.1:${port}`)
    const intent = await stripe.paymentIntents.create({
      amount: 1000,
      currency: "vnd",
      confirm: true,
      allowed_payment_method_types: ["vietqr"],
    })
    // Between bank service and gateway: the answer's first byte is its last.
    const between = createServer((from) => {
      const to = connect(port, "127.0.0.1")
      from.on("error", () => undefined)
      to.on("error", () => undefined)
      from.pipe(to)
      to.on("data", () => {
        first.kill("SIGKILL")
        from.destroy()
      })
    })
    expect(await send(await listenLocally(between), 1, codeOf(intent))).toBeNull()
    await kill(first)
    const second = await startProcess(port, variables)
    expect(await send(port, 1, codeOf(intent))).toBe(200)
    await waitFor(async () => (await stripe.paymentIntents.retrieve(intent.id)).status === "succeeded")
    expect((await stripe.balance.retrieve()).available).toMatchObject([{ amount: 1000 }])
    await kill(second, "SIGTERM")
    between.close()
    await dropDatabase(database)
  })
})

it("PostgreSQL crashes under load: 503 and not ready, /health stays green, and all is back by itself", async () => {
  const postgres = await ownPostgres(false)
  const service = postgres.url("gateway", "gateway_service", "service-password")
  await prepareDatabase(postgres.url("gateway"), service)
  const port = await freePort()
  const child = await startProcess(port, {
    GATEWAY_DATABASE_URL: service,
    SEPAY_API_KEY: apiKey,
    GATEWAY_LOG_LEVEL: "silent",
  })
  const stripe = clientOf(`http://127.0.0.1:${port}`)
  const status = (path: string) => statusOf(`http://127.0.0.1:${port}${path}`)
  const intent = await stripe.paymentIntents.create({
    amount: 400_000_000,
    currency: "vnd",
    confirm: true,
    allowed_payment_method_types: ["vietqr"],
  })

  const acknowledged = new Set<number>()
  const answers = new Set<number | null>()
  let [id, running] = [0, true]
  const sources = Array.from({ length: 4 }, async () => {
    while (running) {
      const notice = ++id
      const answer = await send(port, notice, codeOf(intent))
      answers.add(answer)
      if (answer === 200) acknowledged.add(notice)
    }
  })
  const reader = makeDataSource(postgres.url("gateway"), 1)
  try {
    await waitFor(async () => acknowledged.size > 50)
    await postgres.crash()
    await waitFor(async () => (await status("/ready")) === 503)
    await waitFor(async () => answers.has(503))
    await waitFor(async () => (await status("/health")) === 200)
    await expect(stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })).rejects.toMatchObject({
      statusCode: 503,
    })
    await postgres.start()
    await waitFor(async () => (await status("/ready")) === 200)
    const before = acknowledged.size
    await waitFor(async () => acknowledged.size > before + 20)
    running = false
    await Promise.all(sources)
    // 200 or 503, nothing in between.
    expect([...answers].sort()).toEqual([200, 503])

    await reader.initialize()
    await waitFor(
      async () =>
        (await reader.query("select 1 from notices where state <> 'processed' limit 1")).length === 0
    )
    const stored: { external_id: string }[] = await reader.query("select external_id from bank_transactions")
    const storedIds = new Set(stored.map(({ external_id }) => Number(external_id)))
    expect([...acknowledged].filter((one) => !storedIds.has(one))).toEqual([])
    expect((await checkLedger(reader)).filter(({ holds }) => !holds)).toEqual([])
  } finally {
    running = false
    await Promise.all(sources)
    if (reader.isInitialized) await reader.destroy()
    await kill(child, "SIGTERM")
    await postgres.remove()
  }
})

it("a full disk: a notice gets 503 and never 200, what is kept waits without being given up, reads go on, and all resumes", async () => {
  const test = await startGateway({ SEPAY_API_KEY: apiKey })
  try {
    const port = Number(new URL(test.url).port)
    // A sequence counts on when a transaction is rolled back.
    await test.sql("create sequence full_disk_attempts")
    await test.sql(`create function disk_full() returns trigger language plpgsql security definer as $$ begin
        perform nextval('full_disk_attempts');
        raise exception 'could not extend file' using errcode = 'disk_full';
      end $$`)
    const fill = (table: string) =>
      test.sql(
        `create trigger full_${table} before insert on ${table} for each statement execute function disk_full()`
      )
    const attempts = async () =>
      (await test.sql<{ n: number }>("select last_value::int as n from full_disk_attempts"))[0]?.n ?? 0
    const { id, code } = await test.intent(2000)
    await fill("notices")
    expect(await send(port, 1, code)).toBe(503)
    await expect(test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })).resolves.toMatchObject(
      {
        object: "payment_intent",
      }
    )
    await test.sql("drop trigger full_notices on notices")

    await fill("bank_transactions")
    expect(await send(port, 1, code)).toBe(200)
    expect((await test.retrieve(id)).intent.amount_received).toBe(0)
    const attemptsBefore = await attempts()
    await waitFor(async () => (await attempts()) >= attemptsBefore + 3, "three more attempts")
    expect(await test.sql("select state, attempts from notices")).toEqual([{ state: "waiting", attempts: 0 }])
    await test.sql("drop trigger full_bank_transactions on bank_transactions")
    await waitFor(async () => (await test.retrieve(id)).intent.amount_received === 1000)
  } finally {
    await test.stop()
  }
})

it("more notices in hand than memory should hold: 503 and when to come back, then all is well again", async () => {
  const test = await startGateway({ SEPAY_API_KEY: apiKey })
  const port = Number(new URL(test.url).port)
  const slow = Array.from({ length: 80 }, () => {
    const socket = connect(port, "127.0.0.1")
    socket.on("error", () => undefined)
    socket.write(
      "POST /sources/sepay HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 262144\r\n\r\n{"
    )
    return socket
  })
  const refused = await waitFor(async () => {
    const answer = await fetch(`${test.url}/sources/sepay`, { method: "POST", body: "x".repeat(262_144) })
    return answer.status === 503 ? answer : null
  })
  expect(refused.headers.get("retry-after")).toBe("5")
  for (const socket of slow) socket.destroy()
  await waitFor(async () => (await send(port, 1, "tien")) === 200)
  await test.stop()
})

it("a shop that takes the event and dies before it answers gets it again", async () => {
  let deliveries = 0
  const shop = await serve((request, response) => {
    request.resume()
    if (++deliveries === 1) request.socket.destroy()
    else response.end()
  })
  const test = await startGateway({ GATEWAY_WEBHOOK_URL: shop.url })
  await test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  await waitFor(async () => deliveries === 1)
  await test.sql("update webhook_deliveries set next_attempt_at = now()")
  await waitFor(
    async () => (await test.sql("select 1 from webhook_deliveries where state = 'delivered'")).length === 1
  )
  await test.stop()
  await shop.close()
})
