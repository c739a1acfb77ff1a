import { z } from "zod"
import { newTransferCode } from "../../../src/kernel/transfer-codes/transfer-codes"
import { enrol, type TestApprover } from "../../support/approvers"
import { startGateway, type TestGateway, waitFor } from "../../support/harness"
import { balances, openReviews } from "../../support/ledger"

let test: TestGateway
beforeEach(async () => void (test = await startGateway()))
afterEach(() => test.stop())

const why = { author: "thu quy", reason: "khách gọi điện báo" }
const destination = { bank_bin: "970422", account_number: "0359000000", account_holder_name: "NGUYEN VAN A" }
const list = z.object({
  data: z.array(z.object({ id: z.string(), reason: z.string(), amount: z.number(), status: z.string() })),
})

const post = (path: string, body: Record<string, unknown>): Promise<unknown> =>
  test.stripe.rawRequest("POST", path, body)
const open = async () =>
  list.parse(await test.stripe.rawRequest("GET", "/v1/vietqr/reviews?status=open")).data

/** The one open review. */
async function only(): Promise<string> {
  const [first, ...others] = await open()
  if (!first || others.length) throw new Error("there is not exactly one open review")
  return `/v1/vietqr/reviews/${first.id}`
}

it("staff give money without a code to the intent it was meant for, in parts if need be", async () => {
  const [one, two] = [await test.intent(60_000), await test.intent(30_000)]
  await test.credit(100_000, "tien hang")
  const review = await only()
  await post(`${review}/assign`, { ...why, payment_intent: one.id })
  await post(`${review}/assign`, { ...why, payment_intent: two.id, amount: 30_000 })
  for (const { id } of [one, two]) expect((await test.retrieve(id)).intent.status).toBe("succeeded")
  expect(await post(`${review}/refund`, { ...why, destination })).toMatchObject({
    object: "refund",
    amount: 10_000,
    status: "pending",
    charge: null,
  })
  expect(await open()).toEqual([])
  expect(await balances(test)).toEqual({ bank: 100_000, balance: -90_000, refunds_outgoing: -10_000 })
  expect(await test.sql("select distinct author, reason from acts")).toEqual([why])
  expect(
    await test.sql(
      "select actor, reason from ledger_transactions where kind in ('allocation', 'unallocated_refund')"
    )
  ).toEqual(Array.from({ length: 3 }, () => ({ actor: why.author, reason: why.reason })))
})

it("an act needs an author and a reason, an open review, and not more money than there is", async () => {
  const intent = await test.intent(60_000)
  await test.credit(50_000, "tien hang")
  const review = await only()
  await expect(post(`${review}/assign`, { author: "a", payment_intent: intent.id })).rejects.toMatchObject({
    param: "reason",
  })
  await expect(post(`${review}/ignore`, { reason: "a" })).rejects.toMatchObject({ param: "author" })
  await expect(
    post(`${review}/assign`, { ...why, payment_intent: intent.id, amount: 50_001 })
  ).rejects.toMatchObject({ param: "amount" })
  await expect(post(`${review}/decide`, { ...why, outcome: "separate" })).rejects.toMatchObject({
    code: "review_unexpected_state",
  })
  await expect(post(`${review}/refund`, { ...why, amount: 60_000, destination })).rejects.toMatchObject({
    param: "amount",
  })
  await post(`${review}/ignore`, why)
  await expect(post(`${review}/ignore`, why)).rejects.toMatchObject({ code: "review_unexpected_state" })
  expect(await balances(test)).toEqual({ bank: 50_000, unallocated: -50_000 })
})

it("ten people who give the same money away at once give it once", async () => {
  const intents = await Promise.all(Array.from({ length: 10 }, () => test.intent(50_000)))
  await test.credit(50_000, "tien hang")
  const review = await only()
  const answers = await Promise.allSettled(
    intents.map(({ id }) => post(`${review}/assign`, { ...why, payment_intent: id }))
  )
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(await balances(test)).toEqual({ bank: 50_000, balance: -50_000 })
})

it("money of a review above the limit of payouts goes back only when a second person approves where to", async () => {
  await test.credit(20_000_000, "tien hang")
  const refundShape = z.object({ id: z.string(), vietqr: z.object({ needs_approval: z.boolean() }) })
  const batch = () => post("/v1/vietqr/payout_batches", { author: "thu quy" })
  const review = await only()
  const small = refundShape.parse(await post(`${review}/refund`, { ...why, destination, amount: 1000 }))
  const large = refundShape.parse(await post(`${review}/refund`, { ...why, destination }))
  expect([small.vietqr.needs_approval, large.vietqr.needs_approval]).toEqual([false, true])
  expect(await batch()).toMatchObject({ lines: [{ subject: small.id }] })
  const [own, other] = [await enrol(test, why.author), await enrol(test, "ke toan")]
  const approve = ({ id: approver, code }: TestApprover) =>
    post(`/v1/refunds/${large.id}/approve`, { approver, code: code(), reason: "đã gọi lại khách" })
  await expect(approve(own)).rejects.toMatchObject({ code: "second_person_required" })
  expect(await approve(other)).toMatchObject({ vietqr: { approved_by: "ke toan" } })
  // Another destination is another decision.
  expect(
    await post(`/v1/refunds/${large.id}`, {
      destination: { ...destination, account_number: "999" },
      vietqr: { author: why.author },
    })
  ).toMatchObject({ vietqr: { approved_by: null } })
  await expect(batch()).rejects.toMatchObject({ code: "batch_empty" })
  await approve(other)
  expect(await batch()).toMatchObject({ lines: [{ subject: large.id }] })
  expect(await test.sql("select distinct author from acts where act = 'approve'")).toEqual([
    { author: "ke toan" },
  ])
})

it("late money is returned to its payer, and the debit settles it", async () => {
  const { id, code } = await test.intent(50_000)
  await test.stripe.paymentIntents.cancel(id)
  await test.credit(50_000, code)
  const refund = await post(`${await only()}/refund`, { ...why, destination })
  await test.debit(
    50_000,
    z.object({ vietqr: z.object({ transfer_code: z.string() }) }).parse(refund).vietqr.transfer_code
  )
  expect(await balances(test)).toEqual({})
  expect(await openReviews(test)).toEqual([])
})

it("9: a notice that overtook the commit of its intent finds it afterwards", async () => {
  const { id } = await test.intent(50_000)
  const code = newTransferCode("CHP")
  await test.credit(60_000, code)
  expect(await openReviews(test)).toEqual(["unknown_code 60000"])
  await test.sql(
    "insert into transfer_codes (code, object_type, object_id, livemode) values ($1, 'payment_intent', $2, false)",
    [code, id]
  )
  await waitFor(async () => (await test.retrieve(id)).intent.status === "succeeded")
  expect(await openReviews(test)).toEqual(["overpaid 10000"])
})
