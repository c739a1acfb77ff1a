import type Stripe from "stripe"
import { z } from "zod"
import { checkLedger } from "../../../src/core/invariants/check-ledger"
import { startGateway, type TestGateway } from "../../support/harness"
import { balances, openReviews } from "../../support/ledger"
import { moneyOut, payerBank, transferCodeOf } from "../../support/money-out"

let test: TestGateway
beforeEach(async () => void (test = await startGateway()))
afterEach(async () => {
  expect((await checkLedger(test.gateway.db)).filter(({ holds }) => !holds)).toEqual([])
  await test.stop()
})

const { post, makeBatch } = moneyOut(() => test)
const why = { author: "ke.toan@cho.vn", reason: "Khách trả muộn" }
const reviewShape = z.object({
  id: z.string(),
  amount: z.number(),
  status: z.string(),
  resolution: z.string().nullable(),
  credits: z.array(
    z.object({ amount: z.number(), reason: z.string(), bank_transaction: z.object({ id: z.string() }) })
  ),
})
const refundShape = z.object({ id: z.string(), amount: z.number() })
const reviews = async () =>
  z
    .object({ data: z.array(reviewShape) })
    .parse(await test.stripe.rawRequest("GET", "/v1/vietqr/reviews?status=open")).data

/** An intent that was canceled after a part of 20,000, and to which 30,000 and 50,000 came afterwards. */
async function threeCredits(): Promise<{ id: string; code: string; review: string }> {
  const { id, code } = await test.intent(100_000)
  await test.credit(20_000, code)
  await test.stripe.paymentIntents.cancel(id)
  await test.credit(30_000, code)
  await test.credit(50_000, code)
  const [review] = await reviews()
  return { id, code, review: review?.id ?? "" }
}

const refund = async (review: string, more = {}) =>
  refundShape.parse(
    await post(`/v1/vietqr/reviews/${review}/refund`, { ...why, destination: payerBank, ...more })
  )

it("three credits of one order that is over are one case, which shows each of them", async () => {
  await threeCredits()
  const [one, ...others] = await reviews()
  expect(others).toEqual([])
  expect(one).toMatchObject({
    amount: 100_000,
    credits: [
      { amount: 20_000, reason: "canceled_underpaid" },
      { amount: 30_000, reason: "paid_after_cancel" },
      { amount: 50_000, reason: "paid_after_cancel" },
    ],
  })
  const events = (await test.stripe.events.list({ limit: 10 })).data.filter(({ type }) =>
    type.startsWith("vietqr.review")
  )
  expect(events.map(({ type, data }) => [type, Reflect.get(data.object, "amount")])).toEqual([
    ["vietqr.review.updated", 100_000],
    ["vietqr.review.updated", 50_000],
    ["vietqr.review.opened", 20_000],
  ])
})

it("one act sends all of it back, by one transfer", async () => {
  const { review } = await threeCredits()
  const made = await refund(review)
  expect(made.amount).toBe(100_000)
  expect(await openReviews(test)).toEqual([])
  const batch = await makeBatch()
  expect(batch.lines.map(({ amount }) => amount)).toEqual([100_000])
  await test.debit(100_000, batch.lines[0]?.transfer_code ?? "")
  expect((await test.stripe.refunds.retrieve(made.id)).status).toBe("succeeded")
  expect(await balances(test)).toEqual({})
})

it("a refund of all of it that the bank refuses is the same case again, credit by credit", async () => {
  const { review } = await threeCredits()
  const made = await refund(review)
  await makeBatch()
  await post(`/v1/refunds/${made.id}/mark_failed`, why)
  const [again] = await reviews()
  expect(again?.credits.map(({ amount, reason }) => [amount, reason])).toEqual([
    [20_000, "canceled_underpaid"],
    [30_000, "paid_after_cancel"],
    [50_000, "paid_after_cancel"],
  ])
  expect(await balances(test)).toEqual({ bank: 100_000, unallocated: -100_000 })
})

it("a part takes the oldest credit first, a named credit that one alone, and what is canceled joins the case again", async () => {
  const { review } = await threeCredits()
  const [, , third] = (await reviews())[0]?.credits ?? []
  const part = await refund(review, { amount: 25_000 })
  expect((await reviews())[0]?.credits.map(({ amount }) => amount)).toEqual([0, 25_000, 50_000])
  expect((await refund(review, { bank_transaction: third?.bank_transaction.id })).amount).toBe(50_000)
  await test.stripe.refunds.cancel(part.id)
  const [left, ...others] = await reviews()
  expect(others).toEqual([])
  expect(left).toMatchObject({ id: review, amount: 50_000 })
  expect(left?.credits.map(({ amount }) => amount)).toEqual([20_000, 30_000, 0])
  await expect(refund(review, { bank_transaction: third?.bank_transaction.id })).rejects.toMatchObject({
    statusCode: 400,
    code: "amount_too_large",
  })
})

it("one act gives all of it to another order", async () => {
  const { review } = await threeCredits()
  const other = await test.intent(100_000)
  await post(`/v1/vietqr/reviews/${review}/assign`, { ...why, payment_intent: other.id })
  expect((await test.retrieve(other.id)).intent.status).toBe("succeeded")
  expect(await openReviews(test)).toEqual([])
  expect(await balances(test)).toEqual({ bank: 100_000, balance: -100_000 })
})

it("what the bank takes back leaves the case, and the rest of it stays", async () => {
  const { code, review } = await threeCredits()
  await test.debit(30_000, code)
  expect((await reviews()).map(({ id, amount }) => [id, amount])).toEqual([[review, 70_000]])
  await test.debit(50_000, code)
  await test.debit(20_000, code)
  expect(await reviews()).toEqual([])
  expect(await balances(test)).toEqual({})
})

it("all of it is booked as the platform's own by one act", async () => {
  const { review } = await threeCredits()
  await post(`/v1/vietqr/reviews/${review}/book`, { ...why, as: "write_off" })
  expect(await balances(test)).toEqual({ bank: 100_000, balance: -100_000 })
})

it("late money that the shop sends back by itself does not take what waits beside it", async () => {
  const options: Stripe.PaymentIntentCreateParams.PaymentMethodOptions & { vietqr: object } = {
    vietqr: { late_money: "refund" },
  }
  const { id, code } = await test.intent(100_000, { payment_method_options: options })
  await test.credit(20_000, code)
  await test.sql("update payment_intents set expires_at = now() - interval '1 minute' where id = $1", [id])
  await test.settled()
  while ((await test.retrieve(id)).intent.status !== "canceled")
    await new Promise((resolve) => setTimeout(resolve, 50))
  await test.credit(80_000, code)
  expect(await openReviews(test)).toEqual(["expired_underpaid 20000"])
  const [made] = (await test.stripe.refunds.list()).data
  expect(made?.amount).toBe(80_000)
  expect(transferCodeOf(made)).toMatch(/^CHP/)
})
