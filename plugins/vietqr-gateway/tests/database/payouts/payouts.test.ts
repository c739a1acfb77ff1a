import type Stripe from "stripe"
import { z } from "zod"
import { enrol, type TestApprover } from "../../support/approvers"
import { startGateway, type TestGateway } from "../../support/harness"
import { balances, openReviews } from "../../support/ledger"
import { moneyOut, sellerBank, transferCodeOf } from "../../support/money-out"

let test: TestGateway
beforeEach(async () => void (test = await startGateway({ GATEWAY_PAYOUT_APPROVAL_ABOVE: "1000000" })))
afterEach(() => test.stop())
const { post, makeBatch, seller, payoutOf } = moneyOut(() => test)

describe("a payout", () => {
  const as = (account: Stripe.Account) => ({ stripeAccount: account.id })

  it("above the limit goes out only when a second person approves", async () => {
    const account = await seller(5_000_000)
    // Nobody could tell a second person from a first one who is not named.
    await expect(payoutOf(account, 2_000_000)).rejects.toMatchObject({
      code: "parameter_missing",
      param: "author",
    })
    const made = await post("/v1/payouts", { amount: 2_000_000, currency: "vnd", author: "an" }, account.id)
    const id = z.object({ id: z.string() }).parse(made).id
    expect(made).toMatchObject({ vietqr: { needs_approval: true, approved_by: null } })
    await expect(makeBatch()).rejects.toMatchObject({ code: "batch_empty" })
    const [an, binh] = [await enrol(test, "an"), await enrol(test, "binh")]
    const approve = (approver: TestApprover) =>
      post(
        `/v1/payouts/${id}/approve`,
        { approver: approver.id, code: approver.code(), reason: "checked" },
        account.id
      )
    await expect(approve(an)).rejects.toMatchObject({ code: "second_person_required" })
    expect(await approve(binh)).toMatchObject({ vietqr: { approved_by: "binh" } })
    expect((await makeBatch()).count).toBe(1)
    expect(await test.stripe.rawRequest("GET", `/v1/vietqr/acts?object=${id}`)).toMatchObject({
      data: [{ act: "approve", author: "binh", reason: "checked" }],
    })
  })

  it("is in one batch only, also when two are made at once", async () => {
    const account = await seller(900_000)
    for (let i = 0; i < 5; i++) await payoutOf(account, 100_000)
    const made = await Promise.allSettled([makeBatch(), makeBatch(), makeBatch()])
    const subjects = made.flatMap((result) =>
      result.status === "fulfilled" ? result.value.lines.map(({ subject }) => subject) : []
    )
    expect(subjects).toHaveLength(5)
    expect(new Set(subjects).size).toBe(5)
  })

  it("whose outcome nobody knows is never sent again; the statement settles it", async () => {
    const account = await seller(300_000)
    const made = await payoutOf(account, 100_000)
    await makeBatch()
    expect(
      await post(
        `/v1/payouts/${made.id}/mark_unknown`,
        { author: "an", reason: "bank timed out" },
        account.id
      )
    ).toMatchObject({ status: "in_transit", vietqr: { state: "unknown" } })
    await expect(makeBatch()).rejects.toMatchObject({ code: "batch_empty" })
    await expect(test.stripe.payouts.cancel(made.id, {}, as(account))).rejects.toMatchObject({
      code: "payout_unexpected_state",
    })
    await test.debit(100_000, transferCodeOf(made))
    expect(await test.stripe.payouts.retrieve(made.id, {}, as(account))).toMatchObject({ status: "paid" })
  })

  it("that the bank refused gives the money back; its debit, coming after all, is for a person", async () => {
    const account = await seller(300_000)
    const made = await payoutOf(account, 100_000)
    await makeBatch()
    expect(
      await post(`/v1/payouts/${made.id}/mark_failed`, { author: "an", reason: "account closed" }, account.id)
    ).toMatchObject({ status: "failed", failure_message: "account closed" })
    expect(await test.stripe.balance.retrieve({}, as(account))).toMatchObject({
      available: [{ amount: 300_000 }],
    })
    await test.debit(100_000, transferCodeOf(made))
    expect(await openReviews(test)).toEqual(["unexplained_debit 100000"])
    expect(await balances(test)).toEqual({ bank: 200_000, unexplained_debits: 100_000, balance: -300_000 })
  })

  it("that left the bank twice, or with another amount, is settled once and the other debit is for a person", async () => {
    const account = await seller(300_000)
    const made = await payoutOf(account, 100_000)
    await test.debit(90_000, transferCodeOf(made))
    expect(await test.stripe.payouts.retrieve(made.id, {}, as(account))).toMatchObject({ status: "pending" })
    await test.debit(100_000, transferCodeOf(made))
    await test.debit(100_000, transferCodeOf(made))
    expect(await openReviews(test)).toEqual(["unexplained_debit 90000", "unexplained_debit 100000"])
  })

  it("is handed to the bank as CSV and XLSX in which no cell is a formula", async () => {
    const account = await seller(300_000)
    await test.stripe.accounts.update(account.id, {
      external_account: { ...sellerBank, account_holder_name: "=HYPERLINK(1)" },
    })
    await test.sql("update external_accounts set held_until = null")
    const made = await payoutOf(account, 100_000)
    const { id } = await makeBatch()
    const file = z.object({ content: z.string(), filename: z.string() })
    const read = async (format: string) =>
      Buffer.from(
        file.parse(
          await test.stripe.rawRequest("GET", `/v1/vietqr/payout_batches/${id}/file?format=${format}`)
        ).content,
        "base64"
      )
    const csv = (await read("csv")).toString("utf8")
    expect(csv).toContain(
      `"0071001234567","'=HYPERLINK(1)","Vietcombank","970436","100000","${transferCodeOf(made)}"`
    )
    const { default: readXlsx } = await import("read-excel-file/node")
    const [first] = await readXlsx(await read("xlsx"))
    expect(first?.data.at(1)).toEqual([
      "1",
      "0071001234567",
      "'=HYPERLINK(1)",
      "Vietcombank",
      "970436",
      100_000,
      transferCodeOf(made),
    ])
  })
})
