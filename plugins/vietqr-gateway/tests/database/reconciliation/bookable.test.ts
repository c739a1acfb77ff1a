import { z } from "zod"
import { checkLedger } from "../../../src/core/invariants/check-ledger"
import { startGateway, type TestGateway } from "../../support/harness"
import { balances, openReviews } from "../../support/ledger"
import { moneyOut, payerBank, transferCodeOf } from "../../support/money-out"

let test: TestGateway
beforeEach(
  async () =>
    void (test = await startGateway({
      GATEWAY_PAYOUT_BANK_BIN: "970436",
      GATEWAY_PAYOUT_BANK_ACCOUNT_NUMBER: "0011002233445",
      GATEWAY_PAYOUT_BANK_ACCOUNT_HOLDER: "CONG TY CHO PHIEN",
    }))
)
afterEach(async () => {
  expect((await checkLedger(test.gateway.db)).filter(({ holds }) => !holds)).toEqual([])
  await test.stop()
})
const { post, sale, seller, payoutOf, makeBatch } = moneyOut(() => test)
const why = { author: "ke toan", reason: "Sao kê tháng 11" }
const reviews = z.object({ data: z.array(z.object({ id: z.string(), amount: z.number() })) })
const reviewOver = async (amount: number) => {
  const { data } = reviews.parse(
    await test.stripe.rawRequest("GET", "/v1/vietqr/reviews?status=open&limit=100")
  )
  return data.find((review) => review.amount === amount)?.id ?? ""
}
const bookAs = async (amount: number, as: string) =>
  post(`/v1/vietqr/reviews/${await reviewOver(amount)}/book`, { ...why, as })

it("fees, interest, top-ups and write-offs are booked by a person with a reason, on the platform's own balance", async () => {
  await sale(100_000)
  await test.debit(11_000, "PHI SMS THANG 11")
  await test.credit(321, "LAI NHAP VON")
  await test.credit(50_000, "NOP THEM TIEN")
  await test.debit(700, "khong ro")
  await test.credit(5, "khong ai nhan")
  await expect(bookAs(11_000, "interest")).rejects.toMatchObject({ code: "review_unexpected_state" })
  await expect(bookAs(321, "bank_fee")).rejects.toMatchObject({ code: "review_unexpected_state" })
  expect(await bookAs(11_000, "bank_fee")).toMatchObject({ status: "resolved", resolution: "booked" })
  await bookAs(321, "interest")
  await bookAs(50_000, "top_up")
  await bookAs(700, "write_off")
  await bookAs(5, "write_off")
  expect(await openReviews(test)).toEqual([])
  const left = 100_000 - 11_000 + 321 + 50_000 - 700 + 5
  expect(await balances(test)).toEqual({ bank: left, balance: -left })
  expect(await test.sql("select act, author, reason from acts order by seq")).toEqual(
    ["bank_fee", "interest", "top_up", "write_off", "write_off"].map((act) => ({ act, ...why }))
  )
})

it("a payout that the bank returns goes back to the seller, once", async () => {
  const account = await seller(300_000)
  const made = await payoutOf(account, 100_000)
  await makeBatch()
  await test.debit(100_000, transferCodeOf(made))
  await test.credit(100_000, `HOAN TRA ${transferCodeOf(made)} SAI TK`)
  const as = { stripeAccount: account.id }
  expect(await test.stripe.payouts.retrieve(made.id, {}, as)).toMatchObject({
    status: "failed",
    failure_code: "returned",
  })
  expect(await test.stripe.balance.retrieve({}, as)).toMatchObject({ available: [{ amount: 300_000 }] })
  expect((await test.stripe.events.list({ type: "payout.failed" }, as)).data).toHaveLength(1)
  expect(await openReviews(test)).toEqual([])
  await test.credit(100_000, `HOAN TRA ${transferCodeOf(made)} LAN 2`)
  expect(await openReviews(test)).toEqual(["unknown_code 100000"])
})

it("a refund that the bank returns goes back to the balance, and can be made again", async () => {
  const payment_intent = await sale(50_000)
  const made = await post("/v1/refunds", { payment_intent, destination: payerBank })
  await makeBatch()
  await test.debit(50_000, transferCodeOf(made))
  await test.credit(50_000, transferCodeOf(made))
  expect(await balances(test)).toEqual({ bank: 50_000, balance: -50_000 })
  expect(await test.stripe.refunds.list()).toMatchObject({ data: [{ status: "failed" }] })
  expect(await test.stripe.refunds.create({ payment_intent })).toMatchObject({ amount: 50_000 })
})

it("a debit that carries the bank's fee on top is split; one that is far from it is for a person", async () => {
  const payment_intent = await sale(100_000)
  const [one, other] = [
    await post("/v1/refunds", { payment_intent, amount: 40_000, destination: payerBank }),
    await post("/v1/refunds", { payment_intent, amount: 20_000, destination: payerBank }),
  ]
  await makeBatch()
  await test.debit(43_300, transferCodeOf(one))
  expect(await balances(test)).toEqual({ bank: 56_700, balance: -36_700, refunds_outgoing: -20_000 })
  await test.debit(80_000, transferCodeOf(other))
  expect(await openReviews(test)).toEqual(["unexplained_debit 80000"])
})

it("the platform pays out no more than the bank holds", async () => {
  await sale(100_000)
  await test.debit(30_000, "khong ro")
  const pay = (amount: number) => test.stripe.payouts.create({ amount, currency: "vnd" })
  await expect(pay(70_001)).rejects.toMatchObject({ code: "balance_insufficient" })
  await pay(70_000)
})

it("a seller whose share is taken back after the payout owes it, is paid nothing, and makes it up by later sales", async () => {
  const account = await seller(90_000)
  const as = { stripeAccount: account.id }
  const [transfer] = (await test.stripe.transfers.list({ destination: account.id })).data
  await payoutOf(account, 90_000)
  const reversal = `/v1/transfers/${transfer?.id}/reversals`
  await expect(post(reversal, { amount: 50_000 })).rejects.toMatchObject({ code: "balance_insufficient" })
  await post(reversal, { amount: 50_000, vietqr: { may_owe: true } })
  expect(await test.stripe.balance.retrieve({}, as)).toMatchObject({ available: [{ amount: -50_000 }] })
  await expect(payoutOf(account, 1)).rejects.toMatchObject({ code: "balance_insufficient" })
  await sale(80_000)
  await test.stripe.transfers.create({ amount: 80_000, currency: "vnd", destination: account.id })
  await expect(payoutOf(account, 30_001)).rejects.toMatchObject({ code: "balance_insufficient" })
  expect(await payoutOf(account, 30_000)).toMatchObject({ amount: 30_000 })
})
