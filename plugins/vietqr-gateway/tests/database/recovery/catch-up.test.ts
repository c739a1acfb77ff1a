import { join } from "node:path"
import type Stripe from "stripe"
import { expireNextIntent } from "../../../src/core/payment-intents/expire-intent"
import { hmacHex } from "../../../src/kernel/signatures"
import { writeVietnamTime } from "../../../src/kernel/time"
import { runRule } from "../../../src/runtime/loops/gateway-loops"
import { pollSePay } from "../../../src/runtime/notices/poll-sepay"
import { asSuperuser, dropDatabase, serviceUrl } from "../../support/databases"
import { accountNumber, clientOf, newDatabase, startGateway, waitFor } from "../../support/harness"
import { freePort, kill, startProcess } from "../../support/process"
import { serve, startShop } from "../../support/server"

/** SePay's transaction list, as its documentation shows it. */
async function sepay(
  transactions: object[],
  token: string
): Promise<{ url: string; requests: string[]; close: () => Promise<void> }> {
  const requests: string[] = []
  const { url, close } = await serve((request, response) => {
    requests.push(request.url ?? "")
    if (request.headers.authorization !== `Bearer ${token}`) return void response.writeHead(401).end()
    response
      .setHeader("content-type", "application/json")
      .end(JSON.stringify({ status: 200, error: null, messages: { success: true }, transactions }))
  })
  return { url: `${url}/userapi`, requests, close }
}

it("11: after a downtime nothing expires until what was missed is here", async () => {
  const database = await newDatabase()
  const before = await startGateway({}, database)
  const { id, code } = await before.intent(30_000)
  const unpaid = await before.intent(30_000)
  await before.sql("update payment_intents set expires_at = now() + interval '1 second'")
  await before.stop()

  // An hour passes; the payer had paid in time.
  await asSuperuser(
    [
      "update heartbeat set alive_at = now() - interval '1 hour'",
      "update payment_intents set expires_at = now() - interval '30 minutes'",
    ],
    database
  )
  const waiting = await startGateway({ GATEWAY_CATCH_UP_MS: "600000" }, database)
  expect(await runRule(waiting.gateway, expireNextIntent)).toBe(false)
  expect((await waiting.retrieve(id)).intent.status).toBe("requires_action")
  await waiting.stop()

  const bank = await sepay(
    [
      {
        id: "49682",
        bank_brand_name: "MB",
        account_number: accountNumber,
        transaction_date: writeVietnamTime(new Date(Date.now() - 3_000_000)),
        amount_out: "0.00",
        amount_in: "30000.00",
        accumulated: "30000.00",
        transaction_content: `${code} CK`,
        reference_number: "FT1",
        code: null,
        sub_account: null,
        bank_account_id: "1",
      },
    ],
    "sepay-token-1"
  )
  const after = await startGateway(
    {
      GATEWAY_CATCH_UP_MS: "600000",
      SEPAY_API_TOKEN: "sepay-token-1",
      SEPAY_API_URL: bank.url,
      SEPAY_API_KEY: "sepay-key-1",
    },
    database
  )
  await waitFor(async () => (await after.retrieve(id)).intent.status === "succeeded")
  await waitFor(async () => (await after.retrieve(unpaid.id)).intent.status === "canceled")
  expect(bank.requests[0]).toContain(`account_number=${accountNumber}`)

  // The notice itself comes late: it tells of nothing new.
  const body = JSON.stringify({
    id: 49682,
    transactionDate: writeVietnamTime(new Date()),
    accountNumber,
    transferType: "in",
    transferAmount: 30_000,
    content: code,
    referenceCode: "FT1",
  })
  expect(
    (
      await fetch(`${after.url}/sources/sepay`, {
        method: "POST",
        headers: { authorization: "Apikey sepay-key-1" },
        body,
      })
    ).status
  ).toBe(200)
  await after.settled()
  expect(await after.sql("select 1 from bank_transactions")).toHaveLength(1)
  await after.stop()
  await bank.close()
  await dropDatabase(database)
})

it("in test mode, where nobody repeats a notice, a downtime holds nothing back", async () => {
  const database = await newDatabase()
  await asSuperuser(["update heartbeat set alive_at = now() - interval '1 day'"], database)
  const test = await startGateway({}, database)
  const { id } = await test.intent(1000)
  await test.sql("update payment_intents set expires_at = now() where id = $1", [id])
  await waitFor(async () => (await test.retrieve(id)).intent.status === "canceled")
  await test.stop()
  await dropDatabase(database)
})

/** A SePay with many transactions: lists the newest first, at most as many as asked for, between two moments. */
async function busySepay(
  all: { id: string; transaction_date: string; amount_in: string; transaction_content: string }[]
): Promise<{
  url: string
  requests: URLSearchParams[]
  fail: { next: boolean }
  close: () => Promise<void>
}> {
  const requests: URLSearchParams[] = []
  const fail = { next: false }
  const { url, close } = await serve((request, response) => {
    const query = new URL(request.url ?? "", "http://sepay").searchParams
    requests.push(query)
    if (fail.next) return void response.writeHead(500).end()
    const [from = "", to = ""] = [
      query.get("transaction_date_min") ?? "",
      query.get("transaction_date_max") ?? "",
    ]
    const listed = all
      .filter(({ transaction_date }) => transaction_date >= from && transaction_date <= to)
      .reverse()
      .slice(0, Number(query.get("limit")))
    response.setHeader("content-type", "application/json").end(
      JSON.stringify({
        transactions: listed.map((one) => ({
          ...one,
          account_number: accountNumber,
          amount_out: "0.00",
          reference_number: `FT${one.id}`,
        })),
      })
    )
  })
  return { url, requests, fail, close }
}

it("11: more transactions than SePay lists at once are all read, and a restart goes on where the last complete reading ended", async () => {
  const database = await newDatabase()
  const at = (minutes: number) => writeVietnamTime(new Date(Date.now() - minutes * 60_000))
  const all = Array.from({ length: 40 }, (_, n) => ({
    id: String(n + 1),
    transaction_date: at(200 - n * 3),
    amount_in: "1000.00",
    transaction_content: "tien",
  }))
  const bank = await busySepay(all)
  const options = { api_url: bank.url, api_token: "t", page_size: 7 }
  const test = await startGateway({}, database)
  const countNotices = async () =>
    (await test.sql<{ n: string }>("select count(distinct external_id) as n from notices"))[0]?.n
  const cursor = async () =>
    (await test.sql<{ read_until: Date }>("select read_until from source_cursors"))[0]?.read_until

  bank.fail.next = true
  await expect(pollSePay(test.gateway, options)).rejects.toThrow("SePay answered 500")
  expect(await cursor()).toBeUndefined()
  bank.fail.next = false
  await pollSePay(test.gateway, options)
  expect(await countNotices()).toBe("40")
  const first = await cursor()
  await test.settled()
  await test.stop()

  // Ten days later: what is asked for begins two days before the last reading, not two days before now.
  await asSuperuser(["update source_cursors set read_until = read_until - interval '10 days'"], database)
  const after = await startGateway({}, database)
  bank.requests.length = 0
  await pollSePay(after.gateway, options)
  const read_from = bank.requests[0]?.get("transaction_date_min") ?? ""
  expect(read_from).toBe(writeVietnamTime(new Date((first?.getTime() ?? 0) - 12 * 86_400_000)))
  await after.settled()
  expect(await after.sql("select count(*) from bank_transactions")).toEqual([{ count: "40" }])
  await after.stop()
  await bank.close()
  await dropDatabase(database)
})

it("a process whose clock is hours wrong takes notices, expires intents and signs webhooks by the database's time", async () => {
  for (const hours of [-26, 26]) {
    const database = await newDatabase()
    const shop = await startShop()
    const port = await freePort()
    const secret = "sepay-webhook-secret-of-the-clock-test"
    const child = await startProcess(port, {
      GATEWAY_DATABASE_URL: serviceUrl(database),
      SEPAY_WEBHOOK_SECRET: secret,
      GATEWAY_WEBHOOK_SECRET: "whsec_of_the_clock_test",
      GATEWAY_WEBHOOK_URL: shop.url,
      NODE_OPTIONS: `--require=${join(__dirname, "../../support/shifted-clock.cjs")}`,
      SHIFTED_CLOCK_MS: String(hours * 3_600_000),
    })
    const stripe = clientOf(`http://127.0.0.1:${port}`)
    const [paid, unpaid] = await Promise.all(
      [0, 1].map(async () => {
        const options: Stripe.PaymentIntentCreateParams.PaymentMethodOptions & { vietqr?: object } = {
          vietqr: { expires_after_seconds: 3600 },
        }
        return stripe.paymentIntents.create({
          amount: 1000,
          currency: "vnd",
          confirm: true,
          allowed_payment_method_types: ["vietqr"],
          payment_method_options: options,
        })
      })
    )
    const code = /"transfer_code":"([A-Z0-9]+)"/.exec(JSON.stringify(paid?.next_action))?.[1] ?? ""
    const body = JSON.stringify({
      id: 1,
      transactionDate: writeVietnamTime(new Date()),
      accountNumber,
      transferType: "in",
      transferAmount: 1000,
      content: code,
      referenceCode: "FT1",
    })
    const timestamp = String(Math.floor(Date.now() / 1000))
    const headers = {
      "x-sepay-timestamp": timestamp,
      "x-sepay-signature": `sha256=${hmacHex("sha256", secret, `${timestamp}.${body}`)}`,
    }
    expect(
      (await fetch(`http://127.0.0.1:${port}/sources/sepay`, { method: "POST", headers, body })).status
    ).toBe(200)
    await waitFor(async () => (await stripe.paymentIntents.retrieve(paid?.id ?? "")).status === "succeeded")
    expect((await stripe.paymentIntents.retrieve(unpaid?.id ?? "")).status).toBe("requires_action")
    await asSuperuser(
      ["update payment_intents set expires_at = now() where status = 'requires_action'"],
      database
    )
    await waitFor(async () => (await stripe.paymentIntents.retrieve(unpaid?.id ?? "")).status === "canceled")
    const signed = await waitFor(async () =>
      shop.deliveries.find(({ body }) => body.includes("payment_intent.succeeded"))
    )
    expect(
      stripe.webhooks.constructEvent(signed.body, signed.signature, "whsec_of_the_clock_test").type
    ).toBe("payment_intent.succeeded")
    await kill(child, "SIGTERM")
    await shop.close()
    await dropDatabase(database)
  }
})
