import { Client } from "pg"
import { z } from "zod"
import { checkLedger } from "../../../src/core/invariants/check-ledger"
import { expireNextIntent } from "../../../src/core/payment-intents/expire-intent"
import { newTransferCode } from "../../../src/kernel/transfer-codes/transfer-codes"
import { runRule } from "../../../src/runtime/loops/gateway-loops"
import { superuserUrl } from "../../support/databases"
import { accountNumber, startGateway, type TestGateway, waitFor } from "../../support/harness"
import { balances, openReviews } from "../../support/ledger"

let test: TestGateway
/** Somebody else's transaction, with which a test holds a moment open. */
let other: Client
beforeEach(async () => {
  test = await startGateway()
  other = new Client({ connectionString: superuserUrl(test.database) })
  await other.connect()
  await other.query("begin")
})
afterEach(async () => {
  expect((await checkLedger(test.gateway.db)).filter(({ holds }) => !holds)).toEqual([])
  await other.end()
  await test.stop()
})

const why = { author: "thu quy", reason: "khách gọi điện báo" }
const destination = { bank_bin: "970422", account_number: "0359000000", account_holder_name: "NGUYEN VAN A" }
const bank = {
  object: "bank_account" as const,
  country: "VN",
  currency: "vnd",
  routing_number: "970436",
  account_number: "0071001234567",
  account_holder_name: "HTX A",
}
const post = (path: string, body: object): Promise<unknown> => test.stripe.rawRequest("POST", path, body)
const review = async () =>
  `/v1/vietqr/reviews/${z.object({ data: z.tuple([z.object({ id: z.string() })]) }).parse(await test.stripe.rawRequest("GET", "/v1/vietqr/reviews?status=open")).data[0].id}`

/** Waits until so many of the gateway's connections wait for a lock. */
const waiting = (count: number) =>
  waitFor(
    async () =>
      (
        await test.sql(
          "select 1 from pg_stat_activity where datname = current_database() and application_name = 'vietqr-gateway' and wait_event_type = 'Lock'"
        )
      ).length >= count,
    "waiting for a lock"
  )
const settledLater = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => Reflect.get(Object(error), "code") ?? Reflect.get(Object(error), "statusCode")
  )

it("a bank that takes a credit back while somebody refunds it leaves a review, and never less than nothing", async () => {
  const { id, code } = await test.intent(50_000)
  await test.stripe.paymentIntents.cancel(id)
  await test.credit(50_000, code)
  await other.query("lock table outgoing_payments in exclusive mode")
  const refund = post(`${await review()}/refund`, { ...why, destination })
  await waiting(1)
  await post("/v1/test_helpers/bank_debits", {
    account_number: accountNumber,
    amount: 50_000,
    description: code,
  })
  await waitFor(
    async () =>
      (
        await test.sql(
          "select 1 from notices where state = 'processed' and outcome is not null having count(*) = 2"
        )
      ).length ||
      (
        await test.sql(
          "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' having count(*) = 2"
        )
      ).length
  )
  await other.query("commit")
  await refund
  await test.settled()
  expect(await openReviews(test)).toEqual(["unexplained_debit 50000"])
  expect(await balances(test)).toEqual({ refunds_outgoing: -50_000, unexplained_debits: 50_000 })
})

it("a refund of unplaced money that is canceled or fails is on the list again, with its old reason", async () => {
  const { id, code } = await test.intent(50_000)
  await test.stripe.paymentIntents.cancel(id)
  await test.credit(50_000, code)
  const refunded = z.object({ id: z.string() })
  const first = refunded.parse(await post(`${await review()}/refund`, { ...why, destination }))
  expect(await openReviews(test)).toEqual([])
  await test.stripe.refunds.cancel(first.id)
  expect(await openReviews(test)).toEqual(["paid_after_cancel 50000"])
  const second = refunded.parse(
    await post(`${await review()}/refund`, { ...why, destination, amount: 20_000 })
  )
  await post("/v1/vietqr/payout_batches", { author: "thu quy" })
  await post(`/v1/refunds/${second.id}/mark_failed`, why)
  expect(await openReviews(test)).toEqual(["paid_after_cancel 50000"])
  expect(await balances(test)).toEqual({ bank: 50_000, unallocated: -50_000 })
})

it("intents expire although notices never stop coming, but not before those that came in time", async () => {
  const late = await test.intent(1000)
  await test.sql("update payment_intents set expires_at = now() - interval '2 seconds'")
  // One that is never worked on, as if there were always a newest one.
  await test.sql(
    "insert into notices (id, source, external_id, body, body_sha256, next_attempt_at) values ('ntc_x', 'sepay', 'x', '', 'x', now() + interval '1 hour')"
  )
  await waitFor(async () => (await test.retrieve(late.id)).intent.status === "canceled", "expiry")
  const { id } = await test.intent(2000)
  await test.sql("update notices set received_at = now() - interval '3 seconds'")
  await test.sql("update payment_intents set expires_at = now() - interval '2 seconds' where id = $1", [id])
  expect(await runRule(test.gateway, expireNextIntent)).toBe(false)
  // What was fetched after a downtime counts as having come in time.
  await test.sql("update notices set received_at = now()")
  await test.sql("update heartbeat set expiry_after = clock_timestamp()")
  expect(await runRule(test.gateway, expireNextIntent)).toBe(false)
  expect((await test.retrieve(id)).intent.status).toBe("requires_action")
  await test.sql("update notices set state = 'processed'")
  await waitFor(async () => (await test.retrieve(id)).intent.status === "canceled", "expiry")
})

describe("a seller who is rejected or deleted in the same moment", () => {
  const paidIn = async () => {
    const { code } = await test.intent(50_000)
    await test.credit(50_000, code)
    return (await test.stripe.accounts.create({ type: "custom", external_account: bank })).id
  }

  it("is given nothing more", async () => {
    const destination = await paidIn()
    await other.query("update accounts set rejected_reason = 'fraud'")
    const transfer = settledLater(
      test.stripe.transfers.create({ amount: 1000, currency: "vnd", destination })
    )
    await waiting(1)
    await other.query("commit")
    expect(await transfer).toBe("insufficient_capabilities_for_transfer")
  })

  it("is paid nothing more", async () => {
    const destination = await paidIn()
    await test.stripe.transfers.create({ amount: 1000, currency: "vnd", destination })
    await other.query("update accounts set rejected_reason = 'fraud'")
    const payout = settledLater(
      test.stripe.payouts.create({ amount: 1000, currency: "vnd" }, { stripeAccount: destination })
    )
    await waiting(1)
    await other.query("commit")
    expect(await payout).toBe("payouts_not_allowed")
  })

  it("collects nothing more, and is not deleted while a payment or a refund is under way", async () => {
    const account = await paidIn()
    const as = { stripeAccount: account }
    const intent = await test.stripe.paymentIntents.create(
      { amount: 1000, currency: "vnd", confirm: true, allowed_payment_method_types: ["vietqr"] },
      as
    )
    await expect(test.stripe.accounts.del(account)).rejects.toMatchObject({
      code: "account_balance_not_zero",
    })
    await test.stripe.paymentIntents.cancel(intent.id, {}, as)
    await other.query("update accounts set deleted_at = now()")
    const late = settledLater(
      test.stripe.paymentIntents.create(
        { amount: 1000, currency: "vnd", confirm: true, allowed_payment_method_types: ["vietqr"] },
        as
      )
    )
    await waiting(1)
    await other.query("commit")
    expect(await late).toBe("account_invalid")
  })
})

it("an event never tells an older state than an earlier one did", async () => {
  const { id, code } = await test.intent(50_000)
  await test.credit(50_000, code)
  const seller = await test.stripe.accounts.create({ type: "custom", external_account: bank })
  await test.stripe.transfers.create({ amount: 10_000, currency: "vnd", destination: seller.id })
  const payout = await test.stripe.payouts.create(
    { amount: 1000, currency: "vnd" },
    { stripeAccount: seller.id }
  )
  await other.query("update outgoing_payments set state = 'sent'")
  const noted = test.stripe.payouts.update(payout.id, { metadata: { a: "1" } }, { stripeAccount: seller.id })
  await waiting(1)
  await other.query("commit")
  expect((await noted).status).toBe("in_transit")
  await other.query("begin")
  await other.query("select 1 from payment_intents where id = $1 for update", [id])
  const charge = String((await test.retrieve(id)).intent.latest_charge)
  const described = test.stripe.charges.update(charge, { description: "a" })
  await waiting(1)
  await other.query("commit")
  expect((await described).description).toBe("a")
  await other.query("begin")
  await other.query("update accounts set rejected_reason = 'fraud'")
  const renamed = test.stripe.accounts.update(seller.id, { metadata: { a: "1" } })
  await waiting(1)
  await other.query("commit")
  expect((await renamed).charges_enabled).toBe(false)
})

it("two people who decide and assign the same money at once: nobody is ended as a deadlock", async () => {
  const { id, code } = await test.intent(50_000)
  await test.sql(
    `insert into bank_transactions (id, livemode, bank_account_id, source, external_id, direction, amount, description, codes, occurred_at, state)
     select 'btx_held', false, b.id, 'sepay', 'held', 'credit', 50000, '', jsonb_build_array($1::text), now(), 'held' from bank_accounts b`,
    [code]
  )
  await test.sql(
    "insert into reviews (id, livemode, bank_transaction_id, reason, amount) values ('rev_held', false, 'btx_held', 'possible_duplicate', 50000)"
  )
  const path = "/v1/vietqr/reviews/rev_held"
  await other.query("select 1 from payment_intents where id = $1 for update", [id])
  const assign = settledLater(post(`${path}/assign`, { ...why, payment_intent: id }))
  await waiting(1)
  const decide = settledLater(post(`${path}/decide`, { ...why, outcome: "separate" }))
  await waiting(2)
  await other.query("commit")
  expect(await assign).toBe("review_unexpected_state")
  expect(await decide).toBe("done")
  expect((await test.retrieve(id)).intent.status).toBe("succeeded")
})

it("what is locked too long is answered as Stripe does, and not kept under the idempotency key", async () => {
  const intent = await test.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
  await test.sql(
    "create function deadlock() returns trigger language plpgsql as $$ begin raise exception 'deadlock detected' using errcode = '40P01'; end $$"
  )
  await test.sql(
    "create trigger deadlock before update on payment_intents for each statement execute function deadlock()"
  )
  await expect(
    test.stripe.paymentIntents.update(intent.id, { description: "a" }, { idempotencyKey: "locked" })
  ).rejects.toMatchObject({ statusCode: 429, code: "lock_timeout" })
  await test.sql("drop trigger deadlock on payment_intents")
  expect(
    (await test.stripe.paymentIntents.update(intent.id, { description: "a" }, { idempotencyKey: "locked" }))
      .description
  ).toBe("a")
})

it("a credit that overtook its intent, and was taken back before that was known, pays nothing", async () => {
  const { id } = await test.intent(50_000)
  const code = newTransferCode("CHP")
  await test.credit(50_000, code)
  await test.debit(50_000, code)
  expect(await openReviews(test)).toEqual(["unknown_code 50000", "unexplained_debit 50000"])
  await test.sql(
    "update payment_intents set transfer_code = null, status = 'requires_confirmation' where id = $1",
    [id]
  )
  await test.sql(
    "insert into transfer_codes (code, object_type, object_id, livemode) values ($1, 'payment_intent', $2, false)",
    [code, id]
  )
  await test.sql("update payment_intents set transfer_code = $1, status = 'requires_action' where id = $2", [
    code,
    id,
  ])
  await waitFor(async () => (await openReviews(test)).length === 0, "taking the credit back")
  expect((await test.retrieve(id)).intent).toMatchObject({ status: "requires_action", amount_received: 0 })
  expect(await balances(test)).toEqual({})
})

it("money of a charge that the bank took back is not refunded as well", async () => {
  const { id, code } = await test.intent(50_000)
  await test.credit(50_000, code)
  const more = await test.intent(90_000)
  await test.credit(90_000, more.code)
  await test.debit(50_000, code)
  await expect(test.stripe.refunds.create({ payment_intent: id })).rejects.toMatchObject({
    statusCode: 400,
    code: "charge_disputed",
  })
  expect(await balances(test)).toEqual({ bank: 90_000, balance: -90_000 })
})

it("what waits for an endpoint that the configuration no longer names is dead, not pending for ever", async () => {
  const shop = await startGateway({ GATEWAY_WEBHOOK_URL: "http://127.0.0.1:1/hooks" })
  try {
    await shop.stripe.paymentIntents.create({ amount: 1000, currency: "vnd" })
    const again = await startGateway({}, shop.database)
    expect(await shop.sql("select state, last_error from webhook_deliveries")).toEqual([
      { state: "dead", last_error: "the endpoint was deleted" },
    ])
    await again.stop()
  } finally {
    await shop.stop()
  }
})
