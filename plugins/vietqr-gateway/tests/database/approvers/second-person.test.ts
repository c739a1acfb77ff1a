import type Stripe from "stripe"
import { z } from "zod"
import { enrol, type TestApprover } from "../../support/approvers"
import { startGateway, type TestGateway } from "../../support/harness"
import { moneyOut, payerBank, sellerBank } from "../../support/money-out"

let test: TestGateway
let binh: TestApprover
let chi: TestApprover
beforeEach(async () => {
  test = await startGateway({
    GATEWAY_PAYOUT_APPROVAL_ABOVE: "10000000",
    CASSO_SECURE_TOKEN: "casso-token-1",
  })
  binh = await enrol(test, "Lê Thị Bình", { person: "binh@cho.vn" })
  chi = await enrol(test, "Trần Chi", { person: "chi@cho.vn" })
})
afterEach(() => test.stop())
const { post, sale, seller, makeBatch } = moneyOut(() => test)

const moved = z.object({
  id: z.string(),
  vietqr: z.object({ needs_approval: z.boolean(), approvals_missing: z.number(), state: z.string() }),
})
const author = "an@cho.vn"
const refund = async (payment_intent: string, more: object = {}) =>
  moved.parse(
    await post("/v1/refunds", { payment_intent, destination: payerBank, vietqr: { author }, ...more })
  )
const payout = async (account: Stripe.Account, amount: number) =>
  moved.parse(await post("/v1/payouts", { amount, currency: "vnd", author }, account.id))
const approveRefund = (id: string, { id: approver }: TestApprover, code: string) =>
  post(`/v1/refunds/${id}/approve`, { approver, code, reason: "đã gọi lại" })
const nothingLeaves = () => expect(makeBatch()).rejects.toMatchObject({ code: "batch_empty" })
const needs = ({ vietqr }: z.output<typeof moved>) => vietqr.needs_approval

describe("the sum that goes to one account within a day", () => {
  it("counts, not single amounts: of nine payouts of 9.9 million one leaves", async () => {
    const account = await seller(100_000_000)
    const made = []
    for (let nth = 0; nth < 9; nth++) made.push(await payout(account, 9_900_000))
    expect(made.map(needs)).toEqual([false, ...Array.from({ length: 8 }, () => true)])
    expect((await makeBatch()).lines.map(({ subject }) => subject)).toEqual([made[0]?.id])
    await nothingLeaves()
  })

  it("is one, also when many ask at once, through refunds and payouts, under other holders' names", async () => {
    const account = await seller(50_000_000)
    const intents = await Promise.all(Array.from({ length: 4 }, () => sale(9_000_000)))
    const same = { bank_bin: "970436", account_number: sellerBank.account_number, account_holder_name: "B" }
    const made = await Promise.all([
      ...intents.map((id) => refund(id, { destination: same })),
      payout(account, 9_000_000),
    ])
    expect(made.filter(needs)).toHaveLength(4)
  })

  it("counts what was sent and then said to have failed: it may have left all the same", async () => {
    const first = await refund(await sale(9_000_000))
    await makeBatch()
    await post(`/v1/refunds/${first.id}/mark_failed`, { author, reason: "Tài khoản đã đóng" })
    expect(needs(await refund(await sale(9_000_000)))).toBe(true)
    await test.sql("update outgoing_payments set sent_at = sent_at - interval '25 hours'")
    await test.stripe.refunds.cancel((await test.stripe.refunds.list()).data[0]?.id ?? "")
    expect(needs(await refund(await sale(9_000_000)))).toBe(false)
  })
})

describe("a refund of a charge", () => {
  it("to an account that one person typed leaves only when another one shows a code", async () => {
    const { id, vietqr } = await refund(await sale(60_000_000))
    expect(vietqr).toMatchObject({ needs_approval: true, approvals_missing: 1 })
    await nothingLeaves()
    const before = { code: "second_person_required" }
    await expect(post(`/v1/refunds/${id}/approve`, { author: "bình", reason: "ok" })).rejects.toMatchObject(
      before
    )
    await approveRefund(id, binh, binh.code())
    expect((await makeBatch()).count).toBe(1)
    expect(
      await test.sql(
        "select act, author, approver_id, key_id is not null as keyed from acts where act = 'approve'"
      )
    ).toEqual([{ act: "approve", author: "Lê Thị Bình", approver_id: binh.id, keyed: true }])
  })

  it("is not approved by who asked for it, under whatever spelling, nor by who named its account", async () => {
    const refused = { code: "second_person_required" }
    const own = await refund(await sale(60_000_000), { vietqr: { author: "BINH @cho.vn" } })
    await expect(approveRefund(own.id, binh, binh.code())).rejects.toMatchObject(refused)
    await approveRefund(own.id, chi, chi.code())

    const waiting = await refund(await sale(20_000_000), { destination: undefined })
    await post(`/v1/refunds/${waiting.id}`, {
      destination: { ...payerBank, account_number: "0359111111" },
      vietqr: { author: "chi@cho.vn" },
    })
    await expect(approveRefund(waiting.id, chi, chi.code())).rejects.toMatchObject(refused)
    await approveRefund(waiting.id, binh, binh.code())
  })

  it("that names nobody needs two approvers", async () => {
    const { id, vietqr } = await refund(await sale(60_000_000), { vietqr: undefined })
    expect(vietqr.approvals_missing).toBe(2)
    await approveRefund(id, binh, binh.code())
    await expect(approveRefund(id, binh, binh.code())).rejects.toMatchObject({
      code: "second_person_required",
    })
    await nothingLeaves()
    await approveRefund(id, chi, chi.code())
    expect((await makeBatch()).count).toBe(1)
  })

  it("cannot be redirected: elsewhere it needs approval anew, however small", async () => {
    const thief = { ...payerBank, account_number: "666", account_holder_name: "KE TROM" }
    const large = await refund(await sale(25_000_000))
    await approveRefund(large.id, binh, binh.code())
    const small = await refund(await sale(50_000), { destination: { ...payerBank, account_number: "777" } })
    for (const { id } of [large, small])
      expect(await post(`/v1/refunds/${id}`, { destination: thief, vietqr: { author } })).toMatchObject({
        vietqr: { needs_approval: true, approvals_missing: 1, approved_by: null },
      })
    await nothingLeaves()
    // Who agreed before has not agreed to this.
    await approveRefund(large.id, binh, binh.code())
    expect((await makeBatch()).lines.map(({ subject }) => subject)).toEqual([large.id])
    expect(await test.sql("select author, act from acts where act = 'name_destination'")).toHaveLength(2)
  })

  it("to the account that the bank named as the payer's needs nobody", async () => {
    const { id, code } = await test.intent(60_000_000)
    const body = {
      error: 0,
      data: [
        {
          id: "c1",
          amount: 60_000_000,
          when: "2026-11-28 10:00:00",
          description: code,
          bank_sub_acc_id: "1900000000018",
          corresponsiveName: "NGUYEN VAN A",
          corresponsiveAccount: "0359000000",
          corresponsiveBankId: "970422",
        },
      ],
    }
    await fetch(`${test.url}/sources/casso/v1`, {
      method: "POST",
      headers: { "secure-token": "casso-token-1" },
      body: JSON.stringify(body),
    })
    await test.settled()
    const bankNamed = { ...payerBank, account_number: "0359000000" }
    expect(needs(await refund(id, { amount: 20_000_000, destination: undefined }))).toBe(false)
    expect(needs(await refund(id, { amount: 20_000_000, destination: bankNamed }))).toBe(false)
    expect(needs(await refund(id, { destination: { ...bankNamed, account_number: "1" } }))).toBe(true)
    expect((await makeBatch()).count).toBe(2)
  })
})

describe("a seller's bank account", () => {
  it("waits before its first payout, and in a batch too", async () => {
    await test.stop()
    test = await startGateway({ GATEWAY_BANK_CHANGE_HOLD_MS: "259200000" })
    const account = await seller(1_000_000)
    const made = await payout(account, 100_000)
    await nothingLeaves()
    await test.sql("update outgoing_payments set not_before = now()")
    expect((await makeBatch()).lines.map(({ subject }) => subject)).toEqual([made.id])
  })

  it("is trusted when an approver confirmed it by a code, and by nobody's mere word", async () => {
    const account = await seller(100_000_000)
    const [external] = (await test.stripe.accounts.listExternalAccounts(account.id)).data
    const verify = (more: object = {}) =>
      post(`/v1/accounts/${account.id}/external_accounts/${external?.id}/verify`, {
        author,
        reason: "Sổ ngân hàng",
        outcome: "verified",
        ...more,
      })
    expect(await verify()).toMatchObject({ status: "verified" })
    expect(needs(await payout(account, 20_000_000))).toBe(true)
    await expect(verify({ approver: binh.id, code: "000000" })).rejects.toMatchObject({
      code: "approver_code_wrong",
    })
    await expect(
      verify({ author: "binh@cho.vn", approver: binh.id, code: binh.code() })
    ).rejects.toMatchObject({
      code: "second_person_required",
    })
    expect(needs(await payout(account, 20_000_000))).toBe(true)
    await verify({ approver: binh.id, code: binh.code() })
    expect(needs(await payout(account, 20_000_000))).toBe(false)
  })
})

it("what a typed name approved before the update, and was not sent, needs an approver", async () => {
  const { id } = await refund(await sale(60_000_000))
  await test.sql(
    "update outgoing_payments set approved_by = 'binh', approvals_missing = 1 where object_id = $1",
    [id]
  )
  await nothingLeaves()
})
