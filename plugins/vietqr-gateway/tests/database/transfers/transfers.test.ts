import { startGateway, type TestGateway } from "../../support/harness"
import { moneyOut } from "../../support/money-out"

let test: TestGateway
beforeEach(async () => void (test = await startGateway({ GATEWAY_PAYOUT_APPROVAL_ABOVE: "1000000" })))
afterEach(() => test.stop())
const { sale, seller, payoutOf } = moneyOut(() => test)

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
    const transferShare = () =>
      test.stripe.transfers.create({
        amount: 30_000,
        currency: "vnd",
        destination: account.id,
        source_transaction: charge,
      })
    await transferShare()
    await expect(transferShare()).rejects.toMatchObject({ code: "transfer_source_balance_insufficient" })
  })
})

it("a charge that was divided is refunded all the same: the platform owes it until the shares come back", async () => {
  const id = await sale(100_000)
  const charge = (await test.stripe.charges.list({ payment_intent: id })).data[0]?.id ?? ""
  const { id: destination } = await test.stripe.accounts.create({ type: "custom", country: "VN" })
  const share = { currency: "vnd", destination, source_transaction: charge }
  const { id: transfer } = await test.stripe.transfers.create({ ...share, amount: 100_000 })
  await test.stripe.refunds.create({ payment_intent: id, amount: 60_000 })
  expect(await test.stripe.balance.retrieve()).toMatchObject({ available: [{ amount: -60_000 }] })
  await test.stripe.transfers.createReversal(transfer, { amount: 60_000 })
  expect(await test.stripe.balance.retrieve()).toMatchObject({ available: [{ amount: 0 }] })
  // What came back may go to others: a charge is capped by what is out, not by what ever was.
  await sale(60_000)
  await test.stripe.transfers.create({ ...share, amount: 60_000 })
  await expect(test.stripe.transfers.create({ ...share, amount: 1 })).rejects.toMatchObject({
    code: "transfer_source_balance_insufficient",
  })
})

it("nothing more is transferred to a seller who was rejected", async () => {
  const { code } = await test.intent(50_000)
  await test.credit(50_000, code)
  const { id } = await test.stripe.accounts.create({ type: "custom" })
  await test.stripe.accounts.reject(id, { reason: "fraud" })
  await expect(
    test.stripe.transfers.create({ amount: 1000, currency: "vnd", destination: id })
  ).rejects.toMatchObject({
    statusCode: 400,
    code: "insufficient_capabilities_for_transfer",
    param: "destination",
  })
})
