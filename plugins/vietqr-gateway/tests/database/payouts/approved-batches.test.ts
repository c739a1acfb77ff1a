import { z } from "zod"
import { enrol, type TestApprover } from "../../support/approvers"
import { accountNumber, startGateway, type TestGateway } from "../../support/harness"
import { moneyOut, payerBank } from "../../support/money-out"

let test: TestGateway
let binh: TestApprover
beforeEach(async () => {
  test = await startGateway({ GATEWAY_PAYOUT_APPROVAL_ABOVE: "10000000", GATEWAY_BANK_CHANGE_HOLD_MS: "0" })
  binh = await enrol(test, "Lê Thị Bình", { person: "binh@cho.vn" })
})
afterEach(() => test.stop())
const { post, sale, seller, payoutOf } = moneyOut(() => test)

const shape = z.object({
  id: z.string(),
  state: z.string(),
  amount: z.number(),
  count: z.number(),
  approved_by: z.string().nullable(),
  fingerprint: z.string(),
  lines: z.array(
    z.object({
      subject: z.string(),
      state: z.string(),
      amount: z.number(),
      transfer_code: z.string(),
      qr_data: z.string().nullable(),
    })
  ),
})
const url = "/v1/vietqr/payout_batches"
const make = async (author = "an@cho.vn") => shape.parse(await post(url, { author, approval: "required" }))
const read = async (id: string) => shape.parse(await test.stripe.rawRequest("GET", `${url}/${id}`))
const agree = (batch: { id: string; fingerprint: string }, more: object = {}) =>
  post(`${url}/${batch.id}/approve`, {
    approver: binh.id,
    code: binh.code(),
    reason: "đã so với sổ",
    fingerprint: batch.fingerprint,
    ...more,
  })

/** A seller's payout and a refund that wait together. */
async function waiting() {
  const account = await seller(500_000)
  const payout = await payoutOf(account, 500_000, { author: "an@cho.vn" })
  const refund = z.object({ id: z.string() }).parse(
    await post("/v1/refunds", {
      payment_intent: await sale(70_000),
      destination: payerBank,
      vietqr: { author: "chi@cho.vn" },
    })
  )
  return { account, payout, refund }
}

it("a batch that needs a second person leaves, whole, once an approver agrees with one code", async () => {
  const { payout, refund } = await waiting()
  const batch = await make()
  expect(batch).toMatchObject({ state: "open", count: 2, amount: 570_000, approved_by: null })
  expect(batch.lines.map(({ subject, state, qr_data }) => [subject, state, qr_data])).toEqual([
    [payout.id, "pending", null],
    [refund.id, "pending", null],
  ])
  await expect(test.stripe.rawRequest("GET", `${url}/${batch.id}/file`)).rejects.toMatchObject({
    code: "batch_unexpected_state",
  })
  // What one batch holds is in no other.
  await expect(make()).rejects.toMatchObject({ code: "batch_empty" })
  await expect(post(url, { author: "an@cho.vn" })).rejects.toMatchObject({ code: "batch_empty" })
  await expect(agree(batch, { code: "000000" })).rejects.toMatchObject({ code: "approver_code_wrong" })
  await expect(agree(batch, { approver: "", code: "" })).rejects.toMatchObject({ statusCode: 400 })
  expect(shape.parse(await agree(batch))).toMatchObject({ state: "sent", approved_by: "Lê Thị Bình" })
  await expect(agree(batch)).rejects.toMatchObject({ code: "batch_unexpected_state" })
  const sent = await read(batch.id)
  expect(sent.lines.every(({ state, qr_data }) => state === "sent" && qr_data)).toBe(true)
  await test.stripe.rawRequest("GET", `${url}/${batch.id}/file?format=xlsx`)
  await post("/v1/test_helpers/bank_debits", {
    account_number: accountNumber,
    amount: 500_000,
    description: sent.lines[0]?.transfer_code,
  })
  await test.settled()
  expect((await read(batch.id)).lines.map(({ state }) => state)).toEqual(["paid", "sent"])
})

it("whoever made the batch or asked for a line of it does not approve it", async () => {
  await waiting()
  const an = await enrol(test, "An", { person: "an@cho.vn" })
  const chi = await enrol(test, "Chi", { person: "chi@cho.vn" })
  const batch = await make("dung@cho.vn")
  for (const maker of [an, chi])
    await expect(agree(batch, { approver: maker.id, code: maker.code() })).rejects.toMatchObject({
      code: "second_person_required",
    })
  const dung = await enrol(test, "Dũng", { person: "dung@cho.vn" })
  await expect(agree(batch, { approver: dung.id, code: dung.code() })).rejects.toMatchObject({
    code: "second_person_required",
  })
  await agree(batch)
})

it("what was shown is what leaves: a line that is given up or goes elsewhere needs another look", async () => {
  const { payout, refund, account } = await waiting()
  const seen = await make()
  await test.stripe.payouts.cancel(payout.id, {}, { stripeAccount: account.id })
  await expect(agree(seen)).rejects.toMatchObject({ code: "batch_changed" })
  const again = await read(seen.id)
  expect(again).toMatchObject({ count: 1, amount: 70_000 })
  await post(`/v1/refunds/${refund.id}`, {
    destination: { ...payerBank, account_number: "999000999" },
    vietqr: { author: "dung@cho.vn" },
  })
  await expect(agree(again)).rejects.toMatchObject({ code: "batch_changed" })
  expect(await test.sql("select 1 from outgoing_payments where state = 'sent'")).toEqual([])
})

it("a bank account that was found wrong in the meantime stops its batch", async () => {
  const { account } = await waiting()
  const batch = await make()
  const [bank] = (await test.stripe.accounts.listExternalAccounts(account.id)).data
  await post(`/v1/accounts/${account.id}/external_accounts/${bank?.id}/verify`, {
    author: "an@cho.vn",
    reason: "tên khác",
    outcome: "verification_failed",
  })
  await expect(agree(batch)).rejects.toMatchObject({ code: "batch_changed" })
})

it("a batch that is given up lets its lines go into the next one", async () => {
  await waiting()
  const first = await make()
  await post(`${url}/${first.id}/cancel`, { author: "an@cho.vn", reason: "làm lại" })
  expect(await read(first.id)).toMatchObject({ state: "canceled", count: 0 })
  await expect(agree(first)).rejects.toMatchObject({ code: "batch_unexpected_state" })
  const second = await make()
  expect(second).toMatchObject({ count: 2, amount: 570_000 })
  await agree(second)
})

it("transfers are summed by their group, as they say and as the ledger books them", async () => {
  await sale(300_000)
  const account = await test.stripe.accounts.create({ type: "custom", country: "VN" })
  const share = { currency: "vnd", destination: account.id }
  const one = await test.stripe.transfers.create({ ...share, amount: 100_000, transfer_group: "order_1" })
  await test.stripe.transfers.create({ ...share, amount: 50_000, transfer_group: "order_2" })
  await test.stripe.transfers.createReversal(one.id, { amount: 30_000 })
  const sums = (query = "") => test.stripe.rawRequest("GET", `/v1/vietqr/transfer_group_sums${query}`)
  expect(await sums()).toMatchObject({
    has_more: false,
    sums: [
      { transfer_group: "order_1", destination: account.id, amount: 70_000, booked: 70_000 },
      { transfer_group: "order_2", destination: account.id, amount: 50_000, booked: 50_000 },
    ],
  })
  expect(await sums("?limit=1&after=order_1")).toMatchObject({ has_more: true, sums: [{ amount: 50_000 }] })
  expect(await test.stripe.rawRequest("GET", "/v1/vietqr/ledger_sums")).toMatchObject({
    sums: expect.arrayContaining([
      { account: "balance", account_id: account.id, kind: "transfer", amount: 150_000 },
      { account: "bank", account_id: null, kind: "bank_credit", amount: 300_000 },
    ]),
  })
})
