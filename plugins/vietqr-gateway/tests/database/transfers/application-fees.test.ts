import { startGateway, type TestGateway } from "../../support/harness"
import { moneyOut, payerBank } from "../../support/money-out"

let test: TestGateway
beforeEach(async () => void (test = await startGateway()))
afterEach(() => test.stop())
const { sale } = moneyOut(() => test)

const vnd = { currency: "vnd", confirm: true, payment_method_types: ["vietqr"] }
const account = async () => (await test.stripe.accounts.create({ type: "custom", country: "VN" })).id
const balanceOf = async (id?: string) =>
  (await test.stripe.balance.retrieve({}, id ? { stripeAccount: id } : {})).available[0]?.amount
/** Pays an intent in full and answers its charge. */
async function paid(id: string, options: { stripeAccount?: string } = {}) {
  const intent = await test.stripe.paymentIntents.retrieve(id, {}, options)
  const code: unknown = Reflect.get(
    Reflect.get(intent.next_action ?? {}, "vietqr_display_qr_code"),
    "transfer_code"
  )
  await test.credit(intent.amount, String(code))
  const { latest_charge } = await test.stripe.paymentIntents.retrieve(
    id,
    { expand: ["latest_charge"] },
    options
  )
  if (!latest_charge || typeof latest_charge === "string") throw new Error("The intent has no charge")
  return latest_charge
}

describe("a destination charge", () => {
  it("is passed on at once, less the platform's fee; each says what it is, and a refund undoes its part", async () => {
    const seller = await account()
    const created = await test.stripe.paymentIntents.create({
      ...vnd,
      amount: 100_000,
      application_fee_amount: 7_000,
      transfer_data: { destination: seller },
      on_behalf_of: seller,
      transfer_group: "order_1",
    })
    expect(created).toMatchObject({
      application_fee_amount: 7_000,
      transfer_data: { destination: seller },
      on_behalf_of: seller,
    })
    const charge = await paid(created.id)
    expect(charge).toMatchObject({
      application_fee_amount: 7_000,
      transfer_data: { destination: seller, amount: 100_000 },
      on_behalf_of: seller,
    })
    expect([await balanceOf(), await balanceOf(seller)]).toEqual([7_000, 93_000])
    const transfer = await test.stripe.transfers.retrieve(String(charge.transfer))
    expect(transfer).toMatchObject({
      amount: 100_000,
      destination: seller,
      source_transaction: charge.id,
      transfer_group: "order_1",
    })
    const fees = await test.stripe.applicationFees.list({ charge: charge.id })
    expect(fees.data).toMatchObject([
      { id: charge.application_fee, account: seller, amount: 7_000, amount_refunded: 0, charge: charge.id },
    ])
    // The charge is passed on already: nothing of it is left for another transfer.
    await sale(50_000)
    await expect(
      test.stripe.transfers.create({
        amount: 1,
        currency: "vnd",
        destination: seller,
        source_transaction: charge.id,
      })
    ).rejects.toMatchObject({ code: "transfer_source_balance_insufficient" })
    const refund = await test.stripe.refunds.create({
      charge: charge.id,
      amount: 30_000,
      reverse_transfer: true,
      refund_application_fee: true,
      expand: ["transfer_reversal"],
      ...{ destination: payerBank },
    })
    expect(refund).toMatchObject({
      amount: 30_000,
      transfer_reversal: { object: "transfer_reversal", amount: 30_000, transfer: transfer.id },
    })
    expect(await test.stripe.transfers.retrieve(transfer.id)).toMatchObject({
      amount_reversed: 30_000,
      reversals: { data: [{ amount: 30_000, source_refund: refund.id }] },
    })
    expect(await test.stripe.applicationFees.retrieve(String(charge.application_fee))).toMatchObject({
      amount_refunded: 2_100,
      refunded: false,
      refunds: { data: [{ object: "fee_refund", amount: 2_100 }] },
    })
    expect([await balanceOf(), await balanceOf(seller)]).toEqual([54_900, 65_100])
    // All of the rest: nothing is left over, whatever the parts before came to.
    await test.stripe.refunds.create({
      charge: charge.id,
      reverse_transfer: true,
      refund_application_fee: true,
      ...{ destination: payerBank },
    })
    expect([await balanceOf(), await balanceOf(seller)]).toEqual([50_000, 0])
    const types = (await test.stripe.events.list({ limit: 50 })).data.map(({ type }) => type)
    expect(types).toEqual(expect.arrayContaining(["application_fee.created", "application_fee.refunded"]))
  })

  it("passes on a part by transfer_data[amount]; what was paid out already is owed after a refund", async () => {
    const seller = await account()
    const { id } = await test.stripe.paymentIntents.create({
      ...vnd,
      amount: 100_000,
      transfer_data: { destination: seller, amount: 90_000 },
    })
    const charge = await paid(id)
    expect([await balanceOf(), await balanceOf(seller)]).toEqual([10_000, 90_000])
    expect(charge.application_fee).toBeNull()
    await test.stripe.transfers.createReversal(String(charge.transfer), { amount: 40_000 })
    await test.stripe.refunds.create({
      charge: charge.id,
      reverse_transfer: true,
      ...{ destination: payerBank },
    })
    expect([await balanceOf(), await balanceOf(seller)]).toEqual([0, 0])
    await expect(
      test.stripe.refunds.create({ charge: charge.id, refund_application_fee: true })
    ).rejects.toMatchObject({ code: "charge_already_refunded" })
  })

  it("of an account that was rejected meanwhile stays with the platform", async () => {
    const seller = await account()
    const { id } = await test.stripe.paymentIntents.create({
      ...vnd,
      amount: 100_000,
      application_fee_amount: 7_000,
      transfer_data: { destination: seller },
    })
    await test.stripe.accounts.reject(seller, { reason: "fraud" })
    const charge = await paid(id)
    expect(charge).toMatchObject({ transfer_data: null, application_fee: null })
    expect([await balanceOf(), await balanceOf(seller)]).toEqual([100_000, 0])
  })
})

describe("a direct charge", () => {
  it("pays the platform's fee, which goes back in whole or part", async () => {
    const seller = await account()
    const options = { stripeAccount: seller }
    const { id } = await test.stripe.paymentIntents.create(
      { ...vnd, amount: 100_000, application_fee_amount: 5_000 },
      options
    )
    const charge = await paid(id, options)
    expect([await balanceOf(), await balanceOf(seller)]).toEqual([5_000, 95_000])
    const fee = String(charge.application_fee)
    expect(await test.stripe.applicationFees.retrieve(fee)).toMatchObject({ originating_transaction: null })
    const refund = await test.stripe.applicationFees.createRefund(fee, {
      amount: 2_000,
      metadata: { why: "khuyến mại" },
    })
    expect(await test.stripe.applicationFees.retrieveRefund(fee, refund.id)).toMatchObject({
      amount: 2_000,
      metadata: { why: "khuyến mại" },
    })
    await expect(test.stripe.applicationFees.createRefund(fee, { amount: 3_001 })).rejects.toMatchObject({
      code: "amount_too_large",
      param: "amount",
    })
    await test.stripe.refunds.create(
      { charge: charge.id, amount: 20_000, refund_application_fee: true, ...{ destination: payerBank } },
      options
    )
    expect([await balanceOf(), await balanceOf(seller)]).toEqual([2_000, 78_000])
    await expect(
      test.stripe.refunds.create({ charge: charge.id, reverse_transfer: true }, options)
    ).rejects.toMatchObject({ param: "reverse_transfer" })
    // A fee is the platform's: the account itself cannot give it back.
    await expect(test.stripe.applicationFees.createRefund(fee, {}, options)).rejects.toMatchObject({
      statusCode: 404,
    })
    expect((await test.stripe.applicationFees.list({}, options)).data).toEqual([])
  })
})

it("a division that cannot be is refused where it is asked for, and changes until the QR is shown", async () => {
  const seller = await account()
  const refused = (more: object, options = {}) =>
    expect(test.stripe.paymentIntents.create({ amount: 100_000, currency: "vnd", ...more }, options)).rejects
  await refused({ application_fee_amount: 1 }).toMatchObject({ param: "application_fee_amount" })
  await refused({ transfer_data: { destination: "acct_khong" } }).toMatchObject({ code: "resource_missing" })
  await refused({ transfer_data: { destination: seller, amount: 100_001 } }).toMatchObject({
    param: "transfer_data[amount]",
  })
  await refused({
    application_fee_amount: 1,
    transfer_data: { destination: seller, amount: 5 },
  }).toMatchObject({ param: "transfer_data[amount]" })
  await refused({ transfer_data: { destination: seller } }, { stripeAccount: seller }).toMatchObject({
    param: "transfer_data[destination]",
  })
  await refused({ on_behalf_of: await account(), transfer_data: { destination: seller } }).toMatchObject({
    param: "on_behalf_of",
  })
  const { id } = await test.stripe.paymentIntents.create({
    amount: 100_000,
    currency: "vnd",
    application_fee_amount: 1_000,
    transfer_data: { destination: seller },
  })
  expect(await test.stripe.paymentIntents.update(id, { application_fee_amount: 2_000 })).toMatchObject({
    application_fee_amount: 2_000,
  })
  await expect(test.stripe.paymentIntents.update(id, { amount: 1_000 })).rejects.toMatchObject({
    param: "application_fee_amount",
  })
  await test.stripe.rawRequest("POST", `/v1/payment_intents/${id}/confirm`, {
    payment_method_types: ["vietqr"],
  })
  await expect(test.stripe.paymentIntents.update(id, { application_fee_amount: 1 })).rejects.toMatchObject({
    code: "payment_intent_unexpected_state",
  })
})
