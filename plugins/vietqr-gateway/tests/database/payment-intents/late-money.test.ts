import type Stripe from "stripe"
import { checkLedger } from "../../../src/core/invariants/check-ledger"
import { sortedJson } from "../../../src/core/sources/json"
import { hmacHex } from "../../../src/kernel/signatures"
import { writeVietnamTime } from "../../../src/kernel/time"
import {
  accountNumber,
  startGateway,
  type TestGateway,
  type TestIntent,
  waitFor,
} from "../../support/harness"
import { balances, openReviews } from "../../support/ledger"

const cassoKey = "casso-checksum-key-of-the-test"
let test: TestGateway
beforeEach(
  async () =>
    void (test = await startGateway({ CASSO_CHECKSUM_KEY: cassoKey, GATEWAY_LATE_MONEY_GRACE_MS: "3600000" }))
)
afterEach(async () => {
  expect((await checkLedger(test.gateway.db)).filter(({ holds }) => !holds)).toEqual([])
  await test.stop()
})

/** An intent whose deadline passed `ago` before now. */
async function expired(late_money: string | null, amount: number, ago = "1 minute"): Promise<TestIntent> {
  const options: Stripe.PaymentIntentCreateParams.PaymentMethodOptions & { vietqr?: object } = late_money
    ? { vietqr: { late_money } }
    : {}
  const made = await test.intent(amount, { payment_method_options: options })
  await test.sql("update payment_intents set expires_at = now() - $2::interval where id = $1", [made.id, ago])
  await waitFor(async () => (await test.retrieve(made.id)).intent.status === "canceled", "expiry")
  return made
}

const types = async (id: string) =>
  (await test.stripe.events.list({ limit: 100 })).data
    .filter(({ data }) => "id" in data.object && data.object.id === id)
    .map(({ type }) => type)
    .reverse()

it("a shop that says nothing has late money held for a person", async () => {
  const { id, code } = await expired(null, 50_000)
  await test.credit(50_000, code)
  expect((await test.retrieve(id)).intent).toMatchObject({
    status: "canceled",
    payment_method_options: { vietqr: { late_money: "hold" } },
  })
  expect(await openReviews(test)).toEqual(["late 50000"])
})

it("accept_if_possible: within the grace one late credit of all of it completes the intent, and too much of it is excess", async () => {
  const { id, code } = await expired("accept_if_possible", 50_000)
  await test.credit(60_000, code)
  expect((await test.retrieve(id)).intent).toMatchObject({
    status: "succeeded",
    amount_received: 50_000,
    cancellation_reason: null,
    canceled_at: null,
  })
  expect(await types(id)).toEqual([
    "payment_intent.created",
    "payment_intent.requires_action",
    "payment_intent.canceled",
    "payment_intent.succeeded",
  ])
  expect(await openReviews(test)).toEqual(["overpaid 10000"])
})

it("accept_if_possible: too little, or after the grace, is held", async () => {
  const [little, later] = [
    await expired("accept_if_possible", 50_000),
    await expired("accept_if_possible", 50_000, "2 hours"),
  ]
  await test.credit(49_999, little.code)
  await test.credit(50_000, later.code)
  for (const { id } of [little, later]) expect((await test.retrieve(id)).intent.status).toBe("canceled")
  expect(await openReviews(test)).toEqual(["late 49999", "late 50000"])
})

it("accept_if_possible never brings back an intent that somebody canceled", async () => {
  const options: Stripe.PaymentIntentCreateParams.PaymentMethodOptions & { vietqr?: object } = {
    vietqr: { late_money: "accept_if_possible" },
  }
  const { id, code } = await test.intent(50_000, { payment_method_options: options })
  await test.stripe.paymentIntents.cancel(id)
  await test.credit(50_000, code)
  expect((await test.retrieve(id)).intent.status).toBe("canceled")
  expect(await openReviews(test)).toEqual(["paid_after_cancel 50000"])
})

it("refund: late money goes back by itself to the account its notice named, once", async () => {
  const { id, code } = await expired("refund", 50_000)
  const body = {
    error: 0,
    data: {
      id: 5,
      reference: "FT5",
      description: code,
      amount: 50_000,
      transactionDateTime: writeVietnamTime(new Date()),
      accountNumber,
      counterAccountName: "NGUYEN VAN A",
      counterAccountNumber: "8888888888",
      counterAccountBankId: "970415",
    },
  }
  for (let time = 0; time < 2; time++) {
    const t = Date.now()
    const signature = `t=${t},v1=${hmacHex("sha512", cassoKey, `${t}.${sortedJson(body)}`)}`
    await fetch(`${test.url}/sources/casso`, {
      method: "POST",
      headers: { "x-casso-signature": signature },
      body: JSON.stringify(body),
    })
    await test.settled()
  }
  expect((await test.stripe.refunds.list()).data).toMatchObject([
    {
      amount: 50_000,
      status: "pending",
      vietqr: { destination: { bank_bin: "970415", account_number: "8888888888" } },
    },
  ])
  expect((await test.retrieve(id)).intent.status).toBe("canceled")
  expect(await openReviews(test)).toEqual([])
  expect(await balances(test)).toEqual({ bank: 50_000, refunds_outgoing: -50_000 })
  expect(await test.sql("select author, act from acts")).toEqual([{ author: "late_money", act: "refund" }])
})

it("refund: where the notice names no payer, the refund asks where to", async () => {
  const { code } = await expired("refund", 50_000)
  await test.credit(50_000, code)
  expect((await test.stripe.refunds.list()).data).toMatchObject([
    { amount: 50_000, status: "requires_action", vietqr: { state: "needs_destination" } },
  ])
})

it("another word is refused by name", async () => {
  const options: Stripe.PaymentIntentCreateParams.PaymentMethodOptions & { vietqr?: object } = {
    vietqr: { late_money: "keep" },
  }
  await expect(test.intent(1000, { payment_method_options: options })).rejects.toMatchObject({
    param: "payment_method_options[vietqr][late_money]",
  })
})
