import Stripe from "stripe"
import { decodeVietQR } from "../../../src/kernel/qr/decode"
import { clientOf, publishableKey, startGateway, type TestGateway, waitFor } from "../../support/harness"

let test: TestGateway
beforeAll(async () => void (test = await startGateway()))
afterAll(() => test.stop())

describe("a shop opens an intent", () => {
  it("and confirms it at once: the answer carries the QR and how to pay", async () => {
    const { intent, instructions } = await test.intent(150_000, {
      description: "Đơn 17",
      metadata: { order_group_id: "og_1" },
    })
    expect(intent).toMatchObject({
      object: "payment_intent",
      status: "requires_action",
      amount: 150_000,
      amount_received: 0,
      currency: "vnd",
      livemode: false,
      payment_method_types: ["vietqr"],
      metadata: { order_group_id: "og_1" },
      description: "Đơn 17",
      next_action: { type: "vietqr_display_qr_code" },
    })
    expect(decodeVietQR(instructions?.data ?? "")).toMatchObject({
      account_number: instructions?.account_number,
      amount: 150_000,
      purpose: instructions?.transfer_code,
    })
    expect(instructions?.expires_at).toBe(intent.created + 86_400)
  })

  it("and confirms it later, with a deadline of its own", async () => {
    const made = await test.stripe.paymentIntents.create({ amount: 20_000, currency: "vnd" })
    expect(made).toMatchObject({ status: "requires_payment_method", next_action: null })
    const changed = await test.stripe.paymentIntents.update(made.id, {
      amount: 25_000,
      description: "hai con gà",
      metadata: { a: "1", b: "2" },
    })
    expect(changed).toMatchObject({ amount: 25_000, metadata: { a: "1", b: "2" } })
    const options: Stripe.PaymentIntentConfirmParams.PaymentMethodOptions & { vietqr: object } = {
      vietqr: { expires_after_seconds: 600 },
    }
    const confirmed = await test.stripe.paymentIntents.confirm(made.id, {
      payment_method_data: { type: "vietqr" },
      payment_method_options: options,
    })
    expect(confirmed).toMatchObject({ status: "requires_action", amount: 25_000 })
    const cleared = await test.stripe.paymentIntents.update(made.id, { metadata: { a: "" } })
    expect(cleared.metadata).toEqual({ b: "2" })
    await expect(test.stripe.paymentIntents.update(made.id, { amount: 1 })).rejects.toMatchObject({
      code: "payment_intent_unexpected_state",
    })
  })

  it("with types that Stripe's older clients send", async () => {
    const made: unknown = await test.stripe.rawRequest("POST", "/v1/payment_intents", {
      amount: 1000,
      currency: "vnd",
      confirm: true,
      payment_method_types: ["vietqr"],
      payment_method_data: { type: "vietqr" },
    })
    expect(made).toMatchObject({ status: "requires_action" })
  })
})

describe("a shop cancels an intent", () => {
  it("with its reason, once", async () => {
    const { id } = await test.intent(1000)
    expect(
      await test.stripe.paymentIntents.cancel(id, { cancellation_reason: "requested_by_customer" })
    ).toMatchObject({
      status: "canceled",
      cancellation_reason: "requested_by_customer",
      next_action: null,
    })
    const refusal = await test.stripe.paymentIntents.cancel(id).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError)
    expect(refusal).toMatchObject({
      code: "payment_intent_unexpected_state",
      payment_intent: { id, status: "canceled" },
    })
  })

  it("but not when it is paid", async () => {
    const { id, code } = await test.intent(1000)
    await test.credit(1000, code)
    await expect(test.stripe.paymentIntents.cancel(id)).rejects.toMatchObject({
      code: "payment_intent_unexpected_state",
      payment_intent: { status: "succeeded" },
    })
  })
})

it("a payer's browser reads one intent with publishable key and client secret, and no more of it than a payer may see", async () => {
  const { intent } = await test.intent(7000, { metadata: { order_group_id: "og_secret" } })
  const browser = clientOf(test.url, publishableKey)
  const seen = await browser.paymentIntents.retrieve(intent.id, { client_secret: intent.client_secret ?? "" })
  expect(seen).toMatchObject({ id: intent.id, amount: 7000, next_action: { type: "vietqr_display_qr_code" } })
  expect(seen).not.toHaveProperty("metadata")
  await expect(
    browser.paymentIntents.retrieve(intent.id, { client_secret: `${intent.id}_secret_guess` })
  ).rejects.toMatchObject({ statusCode: 404, code: "resource_missing" })
  await expect(browser.paymentIntents.retrieve(intent.id)).rejects.toMatchObject({
    statusCode: 400,
    param: "client_secret",
  })
  await expect(browser.paymentIntents.list()).rejects.toMatchObject({
    statusCode: 401,
    code: "secret_key_required",
  })
})

it("a shop finds intents by metadata, status and amount", async () => {
  const { id } = await test.intent(31_000, { metadata: { "order-no": "A'7" } })
  await test.intent(32_000, { metadata: { "order-no": "B8" } })
  const ids = async (query: string) =>
    (await test.stripe.paymentIntents.search({ query })).data.map((intent) => intent.id)
  expect(await ids(`metadata["order-no"]:"A'7"`)).toEqual([id])
  expect(await ids(`metadata["order-no"]:"A'7" AND status:"requires_action"`)).toEqual([id])
  expect(await ids(`metadata["order-no"]:"A'7" AND -status:"requires_action"`)).toEqual([])
  expect(await ids(`amount:31000 OR amount:32000`)).toHaveLength(2)
  expect(await ids(`amount>=31000 AND amount<32000`)).toEqual([id])
  await expect(ids("status:")).rejects.toMatchObject({ param: "query" })
  await expect(ids(`status:"a" AND amount:1 OR amount:2`)).rejects.toMatchObject({ param: "query" })
})

describe("a deadline", () => {
  it("ends an unpaid intent by itself, and says that the time ran out", async () => {
    const { id } = await test.intent(9000, { expires_after_seconds: 10 })
    await test.sql("update payment_intents set expires_at = now() where id = $1", [id])
    const ended = await waitFor(async () => {
      const { intent } = await test.retrieve(id)
      return intent.status === "canceled" && intent
    }, "the end of the intent")
    expect(ended.cancellation_reason).toBe("expired")
  })
})
