import { decodeVietQR } from "../../../src/kernel/qr/decode"
import { startGateway, type TestGateway } from "../../support/harness"
import { balances, openReviews } from "../../support/ledger"
import { moneyOut, payerBank, transferCodeOf } from "../../support/money-out"

let test: TestGateway
beforeEach(async () => void (test = await startGateway({ GATEWAY_PAYOUT_APPROVAL_ABOVE: "1000000" })))
afterEach(() => test.stop())
const { post, makeBatch, sale } = moneyOut(() => test)

describe("a refund", () => {
  const refundOf = (payment_intent: string, more: Record<string, unknown> = {}): Promise<unknown> =>
    post("/v1/refunds", { payment_intent, destination: payerBank, ...more })

  it("leaves the balance at once and the bank when its debit is heard", async () => {
    const id = await sale(100_000)
    const made = await refundOf(id, {
      amount: 30_000,
      reason: "requested_by_customer",
      metadata: { order: "1" },
    })
    expect(made).toMatchObject({
      object: "refund",
      status: "pending",
      amount: 30_000,
      payment_intent: id,
      metadata: { order: "1" },
      vietqr: { destination: payerBank },
    })
    expect(await balances(test)).toEqual({ bank: 100_000, balance: -70_000, refunds_outgoing: -30_000 })
    const { lines } = await makeBatch()
    expect(decodeVietQR(lines[0]?.qr_data ?? "")).toMatchObject({
      bank_bin: "970422",
      account_number: "0359000000",
      amount: 30_000,
      purpose: transferCodeOf(made),
    })
    await test.debit(30_000, `CK ${transferCodeOf(made)} FT26`)
    expect((await test.stripe.refunds.list({ payment_intent: id })).data[0]).toMatchObject({
      status: "succeeded",
    })
    expect(await balances(test)).toEqual({ bank: 70_000, balance: -70_000 })
    expect(await openReviews(test)).toEqual([])
    const charge = (await test.stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] }))
      .latest_charge
    expect(charge).toMatchObject({ amount_refunded: 30_000, refunded: false })
  })

  it("cannot be more than what is left, however many ask at once", async () => {
    const id = await sale(100_000)
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, () => refundOf(id, { amount: 30_000 }))
    )
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(3)
    await expect(refundOf(id, { amount: 10_001 })).rejects.toMatchObject({ param: "amount" })
    expect(await refundOf(id)).toMatchObject({ amount: 10_000 })
    await expect(refundOf(id)).rejects.toMatchObject({ code: "charge_already_refunded" })
  })

  it("without a destination waits for one, and cannot be sent until then", async () => {
    const id = await sale(5000)
    const made = await test.stripe.refunds.create({ payment_intent: id })
    expect(made.status).toBe("requires_action")
    await expect(makeBatch()).rejects.toMatchObject({ code: "batch_empty" })
    expect(await post(`/v1/refunds/${made.id}`, { destination: payerBank })).toMatchObject({
      status: "pending",
      vietqr: { destination: payerBank },
    })
    await makeBatch()
    await expect(post(`/v1/refunds/${made.id}`, { destination: payerBank })).rejects.toMatchObject({
      param: "destination",
    })
    await expect(test.stripe.refunds.cancel(made.id)).rejects.toMatchObject({
      code: "refund_unexpected_state",
    })
  })

  it("that is canceled in time gives the money back to the balance", async () => {
    const id = await sale(5000)
    const made = await test.stripe.refunds.create({ payment_intent: id, amount: 2000 })
    expect(await test.stripe.refunds.cancel(made.id)).toMatchObject({ status: "canceled" })
    expect(await balances(test)).toEqual({ bank: 5000, balance: -5000 })
    expect(await test.stripe.refunds.create({ payment_intent: id })).toMatchObject({ amount: 5000 })
  })
})
