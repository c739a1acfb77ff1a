import type { GatewayClient } from "../../src/client"
import { VietQRPaymentProvider } from "../../src/provider"
import { type RunningGateway, startGateway } from "../support/gateway"

let gateway: RunningGateway
let client: GatewayClient
let provider: VietQRPaymentProvider
beforeAll(async () => {
  gateway = await startGateway()
  client = gateway.client
  provider = new VietQRPaymentProvider({}, gateway.options)
})
afterAll(() => gateway.stop())

describe("a payment session", () => {
  it("that is given an intent keeps it and never cancels it", async () => {
    const { id } = await gateway.openIntent(5000, "group-4")
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
    await gateway.pay(id, 5000)
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
    await gateway.pay(session.id, 3000)
    const event = (await client.stripe.events.list({ type: "payment_intent.succeeded", limit: 1 })).data[0]
    const payload = JSON.stringify(event)
    const signature = client.stripe.webhooks.generateTestHeaderString({
      payload,
      secret: gateway.options.webhook_secret,
    })
    const action = await provider.getWebhookActionAndData({
      data: {},
      rawData: payload,
      headers: { "stripe-signature": signature },
    })
    expect(action).toMatchObject({ action: "captured", data: { session_id: "payses_2" } })
    await expect(
      provider.getWebhookActionAndData({ data: {}, rawData: payload, headers: {} })
    ).rejects.toThrow()
  })
})
