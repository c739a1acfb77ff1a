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

  describe("whose amount changes after money has come", () => {
    const begin = async (amount: number, session_id: string) =>
      provider.initiatePayment({ amount, currency_code: "vnd", data: { session_id } })
    const change = (amount: number, data: Record<string, unknown> | undefined) =>
      provider.updatePayment({ amount, currency_code: "vnd", data })
    const intentOf = (data: Record<string, unknown> | undefined) =>
      client.retrieveIntent(String(data?.intent_id))
    const status = async (data: Record<string, unknown> | undefined) =>
      (await provider.authorizePayment({ data })).status

    it("asks for the rest only, beside what was paid, and is captured over both", async () => {
      const session = await begin(150_000, "payses_more")
      await gateway.pay(session.id, 150_000)
      const more = await change(170_000, session.data)
      expect(await intentOf(more.data)).toMatchObject({ amount: 20_000, amount_received: 0 })
      expect(await status(more.data)).toBe("pending_authorization")
      expect((await change(170_000, more.data)).data).toMatchObject({ intent_id: more.data?.intent_id })
      await gateway.pay(String(more.data?.intent_id), 20_000)
      expect(await status(more.data)).toBe("captured")
      const payload = JSON.stringify(
        (await client.stripe.events.list({ type: "payment_intent.succeeded", limit: 1 })).data[0]
      )
      const secret = gateway.options.webhook_secret
      const headers = {
        "stripe-signature": client.stripe.webhooks.generateTestHeaderString({ payload, secret }),
      }
      const action = await provider.getWebhookActionAndData({ data: {}, rawData: payload, headers })
      expect(Number(action.data?.amount)).toBe(170_000)

      await provider.refundPayment({
        amount: 160_000,
        data: more.data,
        context: { idempotency_key: "ref_of_both" },
      })
      const amounts = await Promise.all(
        [String(more.data?.intent_id), session.id].map(
          async (payment_intent) => (await client.stripe.refunds.list({ payment_intent })).data[0]?.amount
        )
      )
      expect(amounts).toEqual([20_000, 140_000])
    })

    it("moves a part to the new intent, which asks for what is missing", async () => {
      const session = await begin(100_000, "payses_part")
      await gateway.pay(session.id, 60_000)
      const more = await change(110_000, session.data)
      expect(await intentOf(more.data)).toMatchObject({ amount: 110_000, amount_received: 60_000 })
      await gateway.pay(String(more.data?.intent_id), 50_000)
      expect(await status(more.data)).toBe("captured")
    })

    it("is paid by a part that is as much as it asks for now", async () => {
      const session = await begin(100_000, "payses_enough")
      await gateway.pay(session.id, 60_000)
      const less = await change(60_000, session.data)
      expect(await status(less.data)).toBe("captured")
    })

    it("stays paid when it asks for less, and what is too much goes back once, when the order is placed", async () => {
      const session = await begin(150_000, "payses_less")
      await gateway.pay(session.id, 150_000)
      const less = await change(120_000, session.data)
      expect(less.data).toMatchObject({ intent_id: session.id, overpaid: 30_000 })
      expect((await client.stripe.refunds.list({ payment_intent: session.id })).data).toEqual([])
      expect([await status(less.data), await status(less.data)]).toEqual(["captured", "captured"])
      expect(
        (await client.stripe.refunds.list({ payment_intent: session.id })).data.map(({ amount }) => amount)
      ).toEqual([30_000])
    })

    it("that rises and falls again stands on what was paid", async () => {
      const session = await begin(50_000, "payses_back")
      await gateway.pay(session.id, 50_000)
      const more = await change(80_000, session.data)
      const back = await change(50_000, more.data)
      expect(back.data).toMatchObject({ intent_id: session.id, overpaid: 0 })
      expect((await intentOf(more.data)).status).toBe("canceled")
      expect(await status(back.data)).toBe("captured")
    })
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
