import type Stripe from "stripe"
import { startGateway, type TestGateway, type TestIntent, waitFor } from "../../support/harness"
import { balances, openReviews } from "../../support/ledger"

let test: TestGateway
beforeEach(async () => void (test = await startGateway({ GATEWAY_NOTICE_GRACE_SECONDS: "600" })))
afterEach(() => test.stop())

/** An intent whose deadline was so many seconds ago; still within its grace of ten minutes, or after it. */
async function overdue(amount: number, ago_s: number, options: object = {}): Promise<TestIntent> {
  const vietqr: Stripe.PaymentIntentCreateParams.PaymentMethodOptions & { vietqr: object } = {
    vietqr: options,
  }
  const made = await test.intent(amount, { payment_method_options: vietqr })
  await test.sql(
    "update payment_intents set expires_at = date_trunc('second', now()) - make_interval(secs => $2) where id = $1",
    [made.id, ago_s]
  )
  return made
}
const now_s = () => Math.floor(Date.now() / 1000)
const statusOf = async (id: string) => (await test.retrieve(id)).intent.status

it("a transfer of 6 seconds before the deadline that is told of 6 seconds after it completes the intent", async () => {
  const { id, code } = await overdue(50_000, 6)
  await test.credit(50_000, code, { occurred_at: now_s() - 12 })
  expect(await statusOf(id)).toBe("succeeded")
  expect(await openReviews(test)).toEqual([])
})

it("in parts, too; and one that the bank dates after the deadline is late, though the intent still waits", async () => {
  const { id, code } = await overdue(50_000, 60)
  await test.credit(20_000, code, { occurred_at: now_s() - 90 })
  await test.credit(10_000, code, { occurred_at: now_s() - 30 })
  expect((await test.retrieve(id)).intent).toMatchObject({
    status: "requires_action",
    amount_received: 20_000,
  })
  expect(await openReviews(test)).toEqual(["late 10000"])
  await test.credit(30_000, code, { occurred_at: now_s() - 80 })
  expect(await statusOf(id)).toBe("succeeded")
  expect(await balances(test)).toEqual({ bank: 60_000, balance: -50_000, unallocated: -10_000 })
})

it("within the grace a late credit of all of it is taken where the shop wants it", async () => {
  const { id, code } = await overdue(50_000, 60, { late_money: "accept_if_possible" })
  await test.credit(50_000, code)
  expect(await statusOf(id)).toBe("succeeded")
})

it("an intent expires after its grace and not before, and says until when it waits", async () => {
  const waiting = await overdue(50_000, 60)
  const gone = await overdue(50_000, 601)
  await waitFor(async () => (await statusOf(gone.id)) === "canceled", "expiry")
  expect(await statusOf(waiting.id)).toBe("requires_action")
  const shown = (await test.retrieve(waiting.id)).intent
  expect(shown).toMatchObject({
    payment_method_options: { vietqr: { grace_seconds: 600 } },
    next_action: { vietqr_display_qr_code: { grace_until: expect.any(Number) } },
  })
  const own = await overdue(1000, 1, { grace_seconds: 0 })
  await waitFor(async () => (await statusOf(own.id)) === "canceled", "expiry without a grace")
})

it("a shop may still cancel within the grace; what comes then is for a person", async () => {
  const { id, code } = await overdue(50_000, 6)
  await test.stripe.paymentIntents.cancel(id)
  await test.credit(50_000, code, { occurred_at: now_s() - 12 })
  expect(await openReviews(test)).toEqual(["paid_after_cancel 50000"])
})
