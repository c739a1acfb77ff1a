import type Stripe from "stripe"
import { z } from "zod"
import { decodeVietQR } from "../src/kernel/qr/decode"
import { startGateway, type TestGateway } from "./support/harness"
import { balances, openReviews } from "./support/ledger"

let test: TestGateway
beforeEach(async () => void (test = await startGateway({ GATEWAY_PAYOUT_APPROVAL_ABOVE: "1000000" })))
afterEach(() => test.stop())

const bank = {
  object: "bank_account" as const,
  country: "VN",
  currency: "vnd",
  routing_number: "970436",
  account_number: "0071001234567",
  account_holder_name: "HTX Pà Cò",
}
const destination = { bank_bin: "970422", account_number: "0359000000", account_holder_name: "NGUYEN VAN A" }
const line = z.object({
  subject: z.string(),
  state: z.string(),
  amount: z.number(),
  transfer_code: z.string(),
  qr_data: z.string(),
})
const batch = z.object({ id: z.string(), count: z.number(), lines: z.array(line) })
const vietqr = z.object({ vietqr: z.object({ state: z.string(), transfer_code: z.string() }) })

const post = (path: string, body: Record<string, unknown>, account?: string): Promise<unknown> =>
  test.stripe.rawRequest("POST", path, body, account ? { stripeAccount: account } : {})
const makeBatch = async () => batch.parse(await post("/v1/vietqr/payout_batches", { author: "thu quy" }))
const codeOf = (object: unknown) => vietqr.parse(object).vietqr.transfer_code

async function sale(amount: number): Promise<string> {
  const { id, code } = await test.intent(amount)
  await test.credit(amount, code)
  return id
}

async function seller(amount: number): Promise<Stripe.Account> {
  await sale(amount)
  const account = await test.stripe.accounts.create({
    type: "custom",
    country: "VN",
    business_profile: { name: "HTX Pà Cò" },
    external_account: bank,
  })
  await test.stripe.transfers.create({ amount, currency: "vnd", destination: account.id })
  return account
}

const payoutOf = (account: Stripe.Account, amount: number, more = {}) =>
  test.stripe.payouts.create({ amount, currency: "vnd", ...more }, { stripeAccount: account.id })

describe("a refund", () => {
  const refundOf = (payment_intent: string, more: Record<string, unknown> = {}): Promise<unknown> =>
    post("/v1/refunds", { payment_intent, destination, ...more })

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
      vietqr: { destination },
    })
    expect(await balances(test)).toEqual({ bank: 100_000, balance: -70_000, refunds_outgoing: -30_000 })
    const { lines } = await makeBatch()
    expect(decodeVietQR(lines[0]?.qr_data ?? "")).toMatchObject({
      bank_bin: "970422",
      account_number: "0359000000",
      amount: 30_000,
      purpose: codeOf(made),
    })
    await test.debit(30_000, `CK ${codeOf(made)} FT26`)
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
    expect(await post(`/v1/refunds/${made.id}`, { destination })).toMatchObject({
      status: "pending",
      vietqr: { destination },
    })
    await makeBatch()
    await expect(post(`/v1/refunds/${made.id}`, { destination })).rejects.toMatchObject({
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

describe("a seller", () => {
  it("is an account with a bank account, gets its share by transfer and its money by payout", async () => {
    const account = await seller(500_000)
    expect(account).toMatchObject({
      object: "account",
      payouts_enabled: true,
      country: "VN",
      default_currency: "vnd",
      external_accounts: {
        data: [{ object: "bank_account", routing_number: "970436", last4: "4567", status: "new" }],
      },
    })
    expect(await test.stripe.balance.retrieve({}, { stripeAccount: account.id })).toMatchObject({
      available: [{ amount: 500_000, currency: "vnd" }],
    })
    expect(await test.stripe.balance.retrieve()).toMatchObject({ available: [{ amount: 0 }] })
    const made = await payoutOf(account, 400_000, { metadata: { settlement: "s1" } })
    expect(made).toMatchObject({
      object: "payout",
      status: "pending",
      amount: 400_000,
      metadata: { settlement: "s1" },
    })
    const { lines } = await makeBatch()
    expect(lines).toEqual([
      expect.objectContaining({
        subject: made.id,
        state: "sent",
        amount: 400_000,
        transfer_code: codeOf(made),
      }),
    ])
    await test.debit(400_000, `tra tien ${codeOf(made)}`)
    expect(await test.stripe.payouts.retrieve(made.id, {}, { stripeAccount: account.id })).toMatchObject({
      status: "paid",
    })
    expect(await balances(test)).toEqual({ bank: 100_000, balance: -100_000 })
    const types = (await test.stripe.balanceTransactions.list({ limit: 10 }, { stripeAccount: account.id }))
      .data
    expect(types.map(({ type, amount }) => [type, amount])).toEqual([
      ["payout", -400_000],
      ["transfer", 500_000],
    ])
    expect(
      await test.stripe.balanceTransactions.retrieve(
        types[0]?.id ?? "",
        { expand: ["source"] },
        { stripeAccount: account.id }
      )
    ).toMatchObject({ source: { id: made.id } })
  })

  it("is not paid more than it owns, however many ask at once", async () => {
    const account = await seller(300_000)
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => payoutOf(account, 100_000)))
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(3)
    await expect(payoutOf(account, 1)).rejects.toMatchObject({ code: "balance_insufficient" })
    await expect(
      test.stripe.transfers.create({ amount: 1, currency: "vnd", destination: account.id })
    ).rejects.toMatchObject({ code: "balance_insufficient" })
  })

  it("sees and touches nothing of another one", async () => {
    const account = await seller(300_000)
    const other = await test.stripe.accounts.create({ type: "custom", country: "VN" })
    const as = { stripeAccount: other.id }
    const made = await payoutOf(account, 100_000)
    await expect(test.stripe.payouts.retrieve(made.id, {}, as)).rejects.toMatchObject({ statusCode: 404 })
    await expect(test.stripe.payouts.cancel(made.id, {}, as)).rejects.toMatchObject({ statusCode: 404 })
    await expect(test.stripe.accounts.retrieve(account.id, {}, as)).rejects.toMatchObject({ statusCode: 404 })
    expect((await test.stripe.payouts.list({}, as)).data).toEqual([])
    expect((await test.stripe.accounts.list({}, as)).data.map(({ id }) => id)).toEqual([other.id])
    expect((await test.stripe.paymentIntents.list({}, as)).data).toEqual([])
    await expect(payoutOf(other, 1000)).rejects.toMatchObject({ code: "no_account" })
  })

  it("whose bank account changed waits before it is paid there", async () => {
    const account = await seller(300_000)
    await test.stripe.accounts.update(account.id, {
      external_account: { ...bank, account_number: "999888777" },
    })
    const made = await payoutOf(account, 100_000)
    await expect(makeBatch()).rejects.toMatchObject({ code: "batch_empty" })
    await test.sql("update outgoing_payments set not_before = now() where object_id = $1", [made.id])
    expect((await makeBatch()).count).toBe(1)
  })

  it("whose bank account was found not to be its own is not paid there", async () => {
    const account = await seller(300_000)
    const external = (await test.stripe.accounts.listExternalAccounts(account.id)).data[0]
    await post(`/v1/accounts/${account.id}/external_accounts/${external?.id}/verify`, {
      author: "staff",
      reason: "other name",
      outcome: "verification_failed",
    })
    await expect(payoutOf(account, 100_000)).rejects.toMatchObject({ code: "bank_account_unusable" })
    expect(await test.stripe.accounts.retrieve(account.id)).toMatchObject({
      payouts_enabled: false,
      requirements: { currently_due: ["external_account"] },
    })
  })
})

describe("a transfer", () => {
  it("is taken back whole or in part, as far as the seller's balance goes", async () => {
    const account = await seller(300_000)
    const transfer = (await test.stripe.transfers.list({ destination: account.id })).data[0]
    const id = transfer?.id ?? ""
    expect(await test.stripe.transfers.createReversal(id, { amount: 100_000 })).toMatchObject({
      object: "transfer_reversal",
      amount: 100_000,
      transfer: id,
    })
    await expect(test.stripe.transfers.createReversal(id, { amount: 200_001 })).rejects.toMatchObject({
      param: "amount",
    })
    await payoutOf(account, 150_000)
    await expect(test.stripe.transfers.createReversal(id, { amount: 60_000 })).rejects.toMatchObject({
      code: "balance_insufficient",
    })
    expect(await test.stripe.transfers.retrieve(id)).toMatchObject({
      amount_reversed: 100_000,
      reversed: false,
      reversals: { data: [{ amount: 100_000 }] },
    })
    expect(await test.stripe.balance.retrieve()).toMatchObject({ available: [{ amount: 100_000 }] })
  })

  it("of one charge never exceeds the charge", async () => {
    const id = await sale(50_000)
    await sale(50_000)
    const charge = (await test.stripe.charges.list({ payment_intent: id })).data[0]?.id ?? ""
    const account = await test.stripe.accounts.create({ type: "custom", country: "VN" })
    const give = () =>
      test.stripe.transfers.create({
        amount: 30_000,
        currency: "vnd",
        destination: account.id,
        source_transaction: charge,
      })
    await give()
    await expect(give()).rejects.toMatchObject({ code: "transfer_source_balance_insufficient" })
  })
})

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
    await expect(
      post(`/v1/payouts/${id}/approve`, { author: "an", reason: "ok" }, account.id)
    ).rejects.toMatchObject({ code: "second_person_required" })
    expect(
      await post(`/v1/payouts/${id}/approve`, { author: "binh", reason: "checked" }, account.id)
    ).toMatchObject({ vietqr: { approved_by: "binh" } })
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
    await test.debit(100_000, codeOf(made))
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
    await test.debit(100_000, codeOf(made))
    expect(await openReviews(test)).toEqual(["unexplained_debit 100000"])
    expect(await balances(test)).toEqual({ bank: 200_000, unexplained_debits: 100_000, balance: -300_000 })
  })

  it("that left the bank twice, or with another amount, is settled once and the other debit is for a person", async () => {
    const account = await seller(300_000)
    const made = await payoutOf(account, 100_000)
    await test.debit(90_000, codeOf(made))
    expect(await test.stripe.payouts.retrieve(made.id, {}, as(account))).toMatchObject({ status: "pending" })
    await test.debit(100_000, codeOf(made))
    await test.debit(100_000, codeOf(made))
    expect(await openReviews(test)).toEqual(["unexplained_debit 90000", "unexplained_debit 100000"])
  })

  it("is handed to the bank as CSV and XLSX in which no cell is a formula", async () => {
    const account = await seller(300_000)
    await test.stripe.accounts.update(account.id, {
      external_account: { ...bank, account_holder_name: "=HYPERLINK(1)" },
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
      `"0071001234567","'=HYPERLINK(1)","Vietcombank","970436","100000","${codeOf(made)}"`
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
      codeOf(made),
    ])
  })
})

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
      vietqr: { held_until: null },
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
      purpose: codeOf(made),
    })
    await test.debit(400_000, `rut tien ${codeOf(made)}`)
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
    await expect(post(`/v1/payouts/${id}/approve`, { author: "an", reason: "ok" })).rejects.toMatchObject({
      code: "second_person_required",
    })
    await post(`/v1/payouts/${id}/approve`, { author: "binh", reason: "checked" })
    expect((await makeBatch()).count).toBe(1)
    expect(
      await post(`/v1/payouts/${id}/mark_unknown`, { author: "an", reason: "bank timed out" })
    ).toMatchObject({ status: "in_transit" })
    await expect(makeBatch()).rejects.toMatchObject({ code: "batch_empty" })
    expect(
      await post(`/v1/payouts/${id}/mark_failed`, { author: "an", reason: "not on the statement" })
    ).toMatchObject({ status: "failed" })
    const other = await test.stripe.payouts.create({ amount: 1_000_000, currency: "vnd" })
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
    await restart({ ...settings, GATEWAY_PAYOUT_BANK_ACCOUNT_NUMBER: "999888777" })
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

describe("a bank that takes a credit back", () => {
  it("after success: the balance bears it, a person holds the order", async () => {
    const { id, code } = await test.intent(100_000)
    await test.credit(100_000, code)
    await post("/v1/test_helpers/bank_reversals", {
      account_number: "1900000000018",
      amount: 100_000,
      description: code,
    })
    await test.settled()
    expect((await test.retrieve(id)).intent.status).toBe("succeeded")
    expect(await openReviews(test)).toEqual(["reversed_after_success 100000"])
    expect(await balances(test)).toEqual({})
    expect((await test.stripe.events.list({ type: "vietqr.bank_credit.reversed" })).data).toHaveLength(1)
    await test.debit(100_000, code)
    expect(await openReviews(test)).toEqual(["reversed_after_success 100000", "unexplained_debit 100000"])
  })

  it("of a part: the intent waits for it again", async () => {
    const { id, code } = await test.intent(100_000)
    await test.credit(40_000, code)
    await test.debit(40_000, code)
    expect((await test.retrieve(id)).intent).toMatchObject({ status: "requires_action", amount_received: 0 })
    await test.credit(100_000, code)
    expect((await test.retrieve(id)).intent.status).toBe("succeeded")
  })

  it("before the credit itself was heard: both converge", async () => {
    const { id, code } = await test.intent(100_000)
    await test.debit(40_000, code)
    expect(await openReviews(test)).toEqual(["unexplained_debit 40000"])
    await test.credit(40_000, code)
    expect((await test.retrieve(id)).intent.amount_received).toBe(0)
    expect(await openReviews(test)).toEqual([])
    expect(await balances(test)).toEqual({})
  })
})
