import { z } from "zod"
import { decodeVietQR } from "../../../src/kernel/qr/decode"
import { enrol, type TestApprover } from "../../support/approvers"
import { startGateway, type TestGateway } from "../../support/harness"
import { balances } from "../../support/ledger"
import { moneyOut, transferCodeOf } from "../../support/money-out"

let test: TestGateway
beforeEach(async () => void (test = await startGateway({ GATEWAY_PAYOUT_APPROVAL_ABOVE: "1000000" })))
afterEach(() => test.stop())
const { post, makeBatch, sale } = moneyOut(() => test)

describe("the platform's own balance", () => {
  const own = {
    GATEWAY_PAYOUT_BANK_BIN: "970436",
    GATEWAY_PAYOUT_BANK_ACCOUNT_NUMBER: "0011002233445",
    GATEWAY_PAYOUT_BANK_ACCOUNT_HOLDER: "CONG TY CHO PHIEN",
  }
  const settings = { GATEWAY_PAYOUT_APPROVAL_ABOVE: "1000000", ...own }
  const restart = async (variables: Record<string, string>) => {
    const { database } = test
    const before = test
    test = await startGateway(variables, database)
    stops.push(() => before.stop())
  }
  let stops: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const stop of stops) await stop()
    stops = []
  })

  it("cannot be paid out where nobody said to which bank account", async () => {
    await sale(100_000)
    await expect(test.stripe.payouts.create({ amount: 1000, currency: "vnd" })).rejects.toMatchObject({
      code: "no_account",
      param: "destination",
    })
    expect(await test.stripe.accounts.retrieveCurrent()).toMatchObject({
      payouts_enabled: false,
      external_accounts: { data: [] },
    })
  })

  it("is paid out to the configured bank account, and its debit settles it", async () => {
    await restart(settings)
    await sale(500_000)
    const [account] = (await test.stripe.accounts.retrieveCurrent()).external_accounts?.data ?? []
    expect(account).toMatchObject({
      object: "bank_account",
      routing_number: "970436",
      last4: "3445",
      vietqr: { held_until: expect.any(Number) },
    })
    await expect(test.stripe.payouts.create({ amount: 500_001, currency: "vnd" })).rejects.toMatchObject({
      code: "balance_insufficient",
    })
    await expect(
      test.stripe.payouts.create({ amount: 1000, currency: "vnd", destination: "ba_other" })
    ).rejects.toMatchObject({ code: "no_account" })
    const made = await test.stripe.payouts.create({
      amount: 400_000,
      currency: "vnd",
      destination: account?.id ?? "",
    })
    expect(made).toMatchObject({
      status: "pending",
      destination: account?.id,
      balance_transaction: expect.stringMatching(/^txn_/),
      vietqr: { needs_approval: false },
    })
    expect(await balances(test)).toEqual({ bank: 500_000, balance: -100_000, payouts_outgoing: -400_000 })
    const { lines } = await makeBatch()
    expect(decodeVietQR(lines[0]?.qr_data ?? "")).toMatchObject({
      bank_bin: "970436",
      account_number: "0011002233445",
      amount: 400_000,
      purpose: transferCodeOf(made),
    })
    await test.debit(400_000, `rut tien ${transferCodeOf(made)}`)
    expect(await test.stripe.payouts.retrieve(made.id)).toMatchObject({ status: "paid" })
    expect(await balances(test)).toEqual({ bank: 100_000, balance: -100_000 })
    expect((await test.stripe.payouts.list()).data.map(({ id }) => id)).toEqual([made.id])
    expect((await test.stripe.events.list({ type: "payout.paid" })).data).toHaveLength(1)
  })

  it("above the limit needs a second person, and comes back when the bank refused or the payout is canceled", async () => {
    await restart(settings)
    await sale(5_000_000)
    const id = z
      .object({ id: z.string() })
      .parse(await post("/v1/payouts", { amount: 2_000_000, currency: "vnd", author: "an" })).id
    await expect(makeBatch()).rejects.toMatchObject({ code: "batch_empty" })
    const [an, binh] = [await enrol(test, "an"), await enrol(test, "binh")]
    const approve = ({ id: approver, code }: TestApprover) =>
      post(`/v1/payouts/${id}/approve`, { approver, code: code(), reason: "checked" })
    await expect(approve(an)).rejects.toMatchObject({ code: "second_person_required" })
    await approve(binh)
    expect((await makeBatch()).count).toBe(1)
    expect(
      await post(`/v1/payouts/${id}/mark_unknown`, { author: "an", reason: "bank timed out" })
    ).toMatchObject({ status: "in_transit" })
    await expect(makeBatch()).rejects.toMatchObject({ code: "batch_empty" })
    expect(
      await post(`/v1/payouts/${id}/mark_failed`, { author: "an", reason: "not on the statement" })
    ).toMatchObject({ status: "failed" })
    // What an approver agreed to does not count towards what one person may send.
    const other = z
      .object({ id: z.string() })
      .parse(await post("/v1/payouts", { amount: 1_000_000, currency: "vnd", author: "an" }))
    expect(await test.stripe.payouts.cancel(other.id)).toMatchObject({ status: "canceled" })
    expect(await balances(test)).toEqual({ bank: 5_000_000, balance: -5_000_000 })
  })

  it("is nothing a seller sees, cancels or pays itself", async () => {
    await restart(settings)
    await sale(100_000)
    const as = { stripeAccount: (await test.stripe.accounts.create({ type: "custom", country: "VN" })).id }
    const made = await test.stripe.payouts.create({ amount: 100_000, currency: "vnd" })
    await expect(test.stripe.payouts.retrieve(made.id, {}, as)).rejects.toMatchObject({ statusCode: 404 })
    await expect(test.stripe.payouts.cancel(made.id, {}, as)).rejects.toMatchObject({ statusCode: 404 })
    expect((await test.stripe.payouts.list({}, as)).data).toEqual([])
    await expect(
      test.stripe.payouts.create(
        { amount: 1000, currency: "vnd", destination: z.string().parse(made.destination) },
        as
      )
    ).rejects.toMatchObject({ code: "no_account" })
  })

  it("waits when the configured bank account changed, and goes nowhere once it is not the platform's any more", async () => {
    await restart(settings)
    await sale(100_000)
    const first = await test.stripe.payouts.create({ amount: 10_000, currency: "vnd" })
    await restart({
      ...settings,
      GATEWAY_PAYOUT_BANK_ACCOUNT_NUMBER: "999888777",
      GATEWAY_BANK_CHANGE_HOLD_MS: "60000",
    })
    const second = await test.stripe.payouts.create({ amount: 20_000, currency: "vnd" })
    await expect(makeBatch()).rejects.toMatchObject({ code: "batch_empty" })
    await test.sql("update outgoing_payments set not_before = now()")
    expect((await makeBatch()).lines.map(({ subject }) => subject)).toEqual([second.id])
    expect(await test.stripe.payouts.cancel(first.id)).toMatchObject({ status: "canceled" })
    await restart({})
    await expect(test.stripe.payouts.create({ amount: 1000, currency: "vnd" })).rejects.toMatchObject({
      code: "no_account",
    })
  })
})
