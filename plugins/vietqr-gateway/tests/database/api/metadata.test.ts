import { z } from "zod"
import { startGateway, type TestGateway } from "../../support/harness"

let test: TestGateway
beforeAll(async () => void (test = await startGateway()))
afterAll(() => test.stop())

const post = (path: string, body: object, account?: string): Promise<unknown> =>
  test.stripe.rawRequest("POST", path, body, account ? { stripeAccount: account } : {})

it("notes that ten people add at once are all kept, on every object that has notes", async () => {
  const { id, code } = await test.intent(60_000)
  await test.credit(60_000, code)
  const charge = (await test.retrieve(id)).intent.latest_charge
  const seller = await test.stripe.accounts.create({
    type: "custom",
    external_account: {
      object: "bank_account",
      country: "VN",
      currency: "vnd",
      routing_number: "970436",
      account_number: "0071000000001",
      account_holder_name: "NGUYEN VAN A",
    },
  })
  const transfer = await test.stripe.transfers.create({
    amount: 30_000,
    currency: "vnd",
    destination: seller.id,
  })
  const reversal = await test.stripe.transfers.createReversal(transfer.id, { amount: 1000 })
  const refund = await test.stripe.refunds.create({ payment_intent: id, amount: 1000 })
  const payout = await test.stripe.payouts.create(
    { amount: 1000, currency: "vnd" },
    { stripeAccount: seller.id }
  )
  const endpoint = await test.stripe.webhookEndpoints.create({
    url: "http://127.0.0.1:1/",
    enabled_events: ["transfer.reversed"],
  })
  const read = z.object({ metadata: z.record(z.string(), z.string()) })
  for (const [path, account] of [
    [`payment_intents/${id}`],
    [`charges/${String(charge)}`],
    [`accounts/${seller.id}`],
    [`accounts/${seller.id}/external_accounts/${seller.external_accounts?.data[0]?.id}`],
    [`transfers/${transfer.id}`],
    [`transfers/${transfer.id}/reversals/${reversal.id}`],
    [`refunds/${refund.id}`],
    [`payouts/${payout.id}`, seller.id],
    [`webhook_endpoints/${endpoint.id}`],
  ] as const) {
    await Promise.all(
      Array.from({ length: 10 }, (_, n) => post(`/v1/${path}`, { metadata: { [`note_${n}`]: "x" } }, account))
    )
    const { metadata } = read.parse(
      await test.stripe.rawRequest("GET", `/v1/${path}`, undefined, account ? { stripeAccount: account } : {})
    )
    expect([path.split("/")[0], Object.keys(metadata).length]).toEqual([path.split("/")[0], 10])
  }
})
