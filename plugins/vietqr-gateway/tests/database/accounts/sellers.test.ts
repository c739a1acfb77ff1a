import { startGateway, type TestGateway } from "../../support/harness"
import { balances } from "../../support/ledger"
import { moneyOut, sellerBank, transferCodeOf } from "../../support/money-out"

let test: TestGateway
beforeEach(async () => void (test = await startGateway({ GATEWAY_PAYOUT_APPROVAL_ABOVE: "1000000" })))
afterEach(() => test.stop())
const { post, makeBatch, seller, payoutOf } = moneyOut(() => test)

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
        transfer_code: transferCodeOf(made),
      }),
    ])
    await test.debit(400_000, `tra tien ${transferCodeOf(made)}`)
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
    await test.stop()
    test = await startGateway({ GATEWAY_BANK_CHANGE_HOLD_MS: "60000" })
    const account = await seller(300_000)
    await test.stripe.accounts.update(account.id, {
      external_account: { ...sellerBank, account_number: "999888777" },
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
