import { type ChildProcess, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { dirname, join } from "node:path"
import { Client } from "pg"
import Stripe from "stripe"
import { createGatewayClient } from "../src/client"
import { VietQRPaymentProvider } from "../src/provider"

const secret_key = "sk_test_chophien_development"
const webhook_secret = "whsec_chophien_development"
const database = `gateway_p_${randomBytes(5).toString("hex")}`

let gateway: ChildProcess
let url = ""
let provider: VietQRPaymentProvider
let client: ReturnType<typeof createGatewayClient>

function postgres(name: string, user?: string): string {
  const given = process.env.TEST_POSTGRES_URL
  if (!given) throw new Error("TEST_POSTGRES_URL is missing: give the address of a PostgreSQL superuser.")
  const address = new URL(given)
  address.pathname = `/${name}`
  if (user) {
    address.username = user
    address.password = "gateway-test-password"
  }
  return address.toString()
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })

beforeAll(async () => {
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  const room = dirname(createRequire(__filename).resolve("@chophien/vietqr-gateway/package.json"))
  gateway = spawn(process.execPath, [join(room, "dist/main.js")], {
    env: {
      ...process.env,
      NODE_ENV: "development",
      GATEWAY_PORT: String(port),
      GATEWAY_LOG_LEVEL: "error",
      GATEWAY_DATABASE_URL: postgres(database, "gateway_test_service"),
      GATEWAY_MIGRATION_DATABASE_URL: postgres(database),
      GATEWAY_SECRET_KEY: secret_key,
      GATEWAY_WEBHOOK_SECRET: webhook_secret,
    },
    stdio: ["ignore", "inherit", "inherit"],
  })
  for (let attempt = 0; ; attempt++) {
    if (attempt > 400) throw new Error("the gateway did not start: is it built (`npm run build`)?")
    if (
      await fetch(`${url}/ready`).then(
        (answer) => answer.ok,
        () => false
      )
    )
      break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  provider = new VietQRPaymentProvider({}, { url, secret_key, webhook_secret })
  client = createGatewayClient({ url, secret_key, webhook_secret })
})

afterAll(async () => {
  gateway.kill("SIGTERM")
  await new Promise((resolve) => gateway.once("exit", resolve))
  const admin = new Client({ connectionString: postgres("postgres") })
  await admin.connect()
  await admin.query(`drop database if exists "${database}" with (force)`)
  await admin.end()
})

const open = (amount: number, key: string) =>
  client.createIntent({
    amount,
    order_group_id: "og_1",
    description: "Đơn hàng",
    expires_after_seconds: 1800,
    idempotency_key: key,
  })

/** The simulated bank pays in; answers when the gateway has worked on it. */
async function pay(id: string, amount: number): Promise<void> {
  const intent = await client.retrieveIntent(id)
  const how = intent.next_action?.vietqr_display_qr_code
  await client.stripe.rawRequest("POST", "/v1/test_helpers/bank_credits", {
    account_number: how?.account_number,
    amount,
    description: how?.transfer_code,
  })
  for (let attempt = 0; attempt < 400; attempt++) {
    if ((await client.retrieveIntent(id)).amount_received >= intent.amount_received + amount) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error("the credit did not arrive")
}

describe("the client", () => {
  it("opens one intent for one key and tells how to pay it", async () => {
    const first = await open(70_000, "group-1")
    expect(await open(70_000, "group-1")).toEqual(first)
    expect(first).toMatchObject({
      status: "requires_action",
      amount: 70_000,
      amount_remaining: 70_000,
      metadata: { order_group_id: "og_1" },
    })
    expect(first.next_action?.vietqr_display_qr_code).toMatchObject({
      amount_remaining: 70_000,
      transfer_code: expect.stringMatching(/^CHP/),
    })
  })

  it("cancels an unpaid intent, also twice", async () => {
    const { id } = await open(1000, "group-2")
    expect(await client.cancelIntent(id, "abandoned")).toMatchObject({
      already_succeeded: false,
      intent: { status: "canceled", cancellation_reason: "abandoned", amount_remaining: 0 },
    })
    expect(await client.cancelIntent(id, "abandoned")).toMatchObject({
      already_succeeded: false,
      intent: { status: "canceled" },
    })
  })

  it("says of a paid intent that it is too late to cancel", async () => {
    const { id } = await open(1000, "group-3")
    await pay(id, 1000)
    expect(await client.cancelIntent(id, "requested_by_customer")).toMatchObject({
      already_succeeded: true,
      intent: { status: "succeeded" },
    })
  })

  it("takes events with the right signature only", () => {
    const payload = JSON.stringify({
      id: "evt_1",
      object: "event",
      type: "payment_intent.succeeded",
      data: { object: {} },
    })
    const signature = client.stripe.webhooks.generateTestHeaderString({ payload, secret: webhook_secret })
    expect(client.constructEvent(payload, signature).id).toBe("evt_1")
    expect(() => client.constructEvent(`${payload} `, signature)).toThrow(
      Stripe.errors.StripeSignatureVerificationError
    )
  })
})

describe("a payment session", () => {
  it("that is given an intent keeps it and never cancels it", async () => {
    const { id } = await open(5000, "group-4")
    const session = await provider.initiatePayment({
      amount: 2500,
      currency_code: "vnd",
      data: { intent_id: id },
    })
    expect(session).toMatchObject({ id, data: { intent_id: id, own: false } })
    expect(await provider.authorizePayment({ data: session.data })).toMatchObject({
      status: "pending_authorization",
    })
    await provider.cancelPayment({ data: session.data })
    await provider.deletePayment({ data: session.data })
    expect((await client.retrieveIntent(id)).status).toBe("requires_action")
    await expect(provider.capturePayment({ data: session.data })).rejects.toThrow("has not arrived")
    await pay(id, 5000)
    expect(await provider.authorizePayment({ data: session.data })).toMatchObject({ status: "captured" })
    expect(await provider.getPaymentStatus({ data: session.data })).toMatchObject({ status: "captured" })
    await provider.cancelPayment({ data: session.data })
    expect((await client.retrieveIntent(id)).status).toBe("succeeded")
  })

  it("of its own opens an intent, asks for a changed amount with a new one, and gives it up when canceled", async () => {
    const session = await provider.initiatePayment({
      amount: 9999.6,
      currency_code: "vnd",
      data: { session_id: "payses_1" },
      context: { idempotency_key: "payses_1" },
    })
    expect(await client.retrieveIntent(session.id)).toMatchObject({
      amount: 10_000,
      metadata: { session_id: "payses_1" },
    })
    const changed = await provider.updatePayment({
      amount: 12_000,
      currency_code: "vnd",
      data: session.data,
      context: { idempotency_key: "payses_1b" },
    })
    const intent_id = String(changed.data?.intent_id)
    expect(intent_id).not.toBe(session.id)
    expect((await client.retrieveIntent(session.id)).status).toBe("canceled")
    expect(await provider.authorizePayment({ data: session.data })).toMatchObject({ status: "canceled" })
    await provider.cancelPayment({ data: changed.data })
    expect((await client.retrieveIntent(intent_id)).status).toBe("canceled")
  })

  it("takes VND only, and needs its intent", async () => {
    await expect(provider.initiatePayment({ amount: 5, currency_code: "usd", data: {} })).rejects.toThrow(
      "VND only"
    )
    await expect(provider.authorizePayment({ data: {} })).rejects.toThrow("no intent_id")
  })

  it("is captured by a signed webhook that names it", async () => {
    const session = await provider.initiatePayment({
      amount: 3000,
      currency_code: "vnd",
      data: { session_id: "payses_2" },
    })
    await pay(session.id, 3000)
    const event = (await client.stripe.events.list({ type: "payment_intent.succeeded", limit: 1 })).data[0]
    const payload = JSON.stringify(event)
    const signature = client.stripe.webhooks.generateTestHeaderString({ payload, secret: webhook_secret })
    const said = await provider.getWebhookActionAndData({
      data: {},
      rawData: payload,
      headers: { "stripe-signature": signature },
    })
    expect(said).toMatchObject({ action: "captured", data: { session_id: "payses_2" } })
    await expect(
      provider.getWebhookActionAndData({ data: {}, rawData: payload, headers: {} })
    ).rejects.toThrow()
  })
})

it("wrong options are refused by their names", () => {
  expect(() => VietQRPaymentProvider.validateOptions({ url: "x", secret_key: "y" })).toThrow(
    /url .*secret_key .*webhook_secret/
  )
})
