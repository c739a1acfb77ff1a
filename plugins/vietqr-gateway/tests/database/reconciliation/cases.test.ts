import crypto from "node:crypto"
import { z } from "zod"
import { hmacHex } from "../../../src/kernel/signatures"
import { writeVietnamTime } from "../../../src/kernel/time"
import { newTransferCode } from "../../../src/kernel/transfer-codes/transfer-codes"
import { accountNumber, startGateway, type TestGateway, waitFor } from "../../support/harness"
import { balances, openReviews } from "../../support/ledger"

const apiKey = "sepay-api-key-of-the-test"
const webhookSecret = "sepay-webhook-secret-of-the-test"

let test: TestGateway
beforeEach(
  async () => void (test = await startGateway({ SEPAY_API_KEY: apiKey, SEPAY_WEBHOOK_SECRET: webhookSecret }))
)
afterEach(() => test.stop())

const status = async (id: string) => (await test.retrieve(id)).intent.status

/** A notice as SePay sends it. */
function notice(change: Record<string, unknown> = {}): string {
  return JSON.stringify({
    id: 92704,
    gateway: "Vietcombank",
    transactionDate: writeVietnamTime(new Date()),
    accountNumber,
    subAccount: null,
    code: null,
    content: "",
    transferType: "in",
    description: "",
    transferAmount: 1000,
    accumulated: 19_077_000,
    referenceCode: "MBVCB.3278907687",
    ...change,
  })
}

/** Sends a notice; signed by HMAC unless other headers are given. */
function send(body: string, headers?: Record<string, string>): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  return fetch(`${test.url}/sources/sepay`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(headers ?? {
        "x-sepay-timestamp": timestamp,
        "x-sepay-signature": `sha256=${hmacHex("sha256", webhookSecret, `${timestamp}.${body}`)}`,
      }),
    },
    body,
  })
}

const sendAndSettle = async (change: Record<string, unknown>): Promise<void> => {
  expect((await send(notice(change))).status).toBe(200)
  await test.settled()
}

it("1: a payer who sends too little is told the rest, and a top-up completes the intent", async () => {
  const { id, code } = await test.intent(100_000)
  await test.credit(40_000, code)
  const partly = await test.retrieve(id)
  expect(partly.intent).toMatchObject({ status: "requires_action", amount_received: 40_000 })
  expect(partly.instructions?.amount_remaining).toBe(60_000)
  expect(partly.instructions?.data).toContain("540560000")
  await test.credit(60_000, code)
  expect(await status(id)).toBe("succeeded")
  expect(await balances(test)).toEqual({ bank: 100_000, balance: -100_000 })
  const types = (await test.stripe.events.list({ limit: 20 })).data.map(({ type }) => type).reverse()
  expect(types).toEqual([
    "payment_intent.created",
    "payment_intent.requires_action",
    "payment_intent.partially_funded",
    "payment_intent.succeeded",
    "charge.succeeded",
  ])
})

it("2: of too much money the intent takes its amount and the rest can be returned", async () => {
  const { id, code } = await test.intent(100_000)
  await test.credit(130_000, code)
  expect((await test.retrieve(id)).intent).toMatchObject({ status: "succeeded", amount_received: 100_000 })
  expect(await balances(test)).toEqual({ bank: 130_000, balance: -100_000, unallocated: -30_000 })
  expect(await openReviews(test)).toEqual(["overpaid 30000"])
})

it("3: a second payment is excess, never a second capture", async () => {
  const { id, code } = await test.intent(100_000)
  await test.credit(100_000, code)
  await test.credit(100_000, code)
  expect(await status(id)).toBe("succeeded")
  expect((await test.stripe.charges.list({ payment_intent: id })).data).toHaveLength(1)
  expect(await balances(test)).toEqual({ bank: 200_000, balance: -100_000, unallocated: -100_000 })
  expect(await openReviews(test)).toEqual(["paid_again 100000"])
})

it("4: late money leaves the intent expired and is flagged", async () => {
  const { id, code } = await test.intent(100_000)
  await test.credit(30_000, code)
  await test.sql("update payment_intents set expires_at = now() where id = $1", [id])
  await waitFor(async () => (await status(id)) === "canceled", "expiry")
  await test.credit(70_000, code)
  expect((await test.retrieve(id)).intent).toMatchObject({
    status: "canceled",
    cancellation_reason: "expired",
    amount_received: 0,
  })
  expect(await openReviews(test)).toEqual(["expired_underpaid 100000"])
  expect(await balances(test)).toEqual({ bank: 100_000, unallocated: -100_000 })
})

it("5: money without a code, or with one of nobody, waits for a person; never matched by amount alone", async () => {
  const { id } = await test.intent(100_000)
  await test.credit(100_000, "chuyen tien mua ga")
  await test.credit(100_000, newTransferCode("CHP"))
  expect(await status(id)).toBe("requires_action")
  expect(await openReviews(test)).toEqual(["no_code 100000", "unknown_code 100000"])
})

it("5: a text with the codes of two intents is for a person", async () => {
  const [one, two] = [await test.intent(1000), await test.intent(2000)]
  await test.credit(3000, `${one.code} ${two.code}`)
  expect(await openReviews(test)).toEqual(["several_codes 3000"])
})

it("6: the same notice a hundred times at once is one credit", async () => {
  const { id, code } = await test.intent(1000)
  const body = notice({ content: code })
  const answers = await Promise.all(Array.from({ length: 100 }, () => send(body)))
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]))
  await test.settled()
  expect(await status(id)).toBe("succeeded")
  expect(await balances(test)).toEqual({ bank: 1000, balance: -1000 })
})

it("6: a repeat with the same id but another amount changes nothing", async () => {
  const { id, code } = await test.intent(5000)
  await sendAndSettle({ content: code, transferAmount: 1000 })
  await sendAndSettle({ content: code, transferAmount: 4000 })
  expect((await test.retrieve(id)).intent.amount_received).toBe(1000)
  expect(await test.sql("select outcome from notices order by seq")).toEqual([
    { outcome: "booked" },
    { outcome: "conflicting_repeat" },
  ])
})

it("8: two real transfers that look the same stay two", async () => {
  const { id, code } = await test.intent(2000)
  await sendAndSettle({ id: 1, content: code, referenceCode: "FT1" })
  await sendAndSettle({ id: 2, content: code, referenceCode: "FT2" })
  expect(await status(id)).toBe("succeeded")
})

it("9: a debit that overtakes its credit takes it back when it comes", async () => {
  const { id, code } = await test.intent(100_000)
  await test.debit(40_000, `HOAN TRA ${code}`)
  expect(await openReviews(test)).toEqual(["unexplained_debit 40000"])
  await test.credit(40_000, code)
  expect((await test.retrieve(id)).intent).toMatchObject({ status: "requires_action", amount_received: 0 })
  expect(await balances(test)).toEqual({})
  expect(await openReviews(test)).toEqual([])
})

it("10: a bank that takes a credit back after success leaves the intent paid, the balance short, and a person to hold the order", async () => {
  const { id, code } = await test.intent(100_000)
  await test.credit(100_000, code)
  await test.debit(100_000, `HOAN TRA ${code}`)
  expect(await status(id)).toBe("succeeded")
  expect(await balances(test)).toEqual({})
  expect(await openReviews(test)).toEqual(["reversed_after_success 100000"])
  const [event] = z
    .object({ data: z.array(z.unknown()) })
    .parse(await test.stripe.rawRequest("GET", "/v1/events?type=vietqr.bank_credit.reversed")).data
  expect(event).toMatchObject({
    data: { object: { amount: 100_000, payment_intent: id, payment_intent_status: "succeeded" } },
  })
  await test.debit(100_000, `HOAN TRA ${code}`, { reference: "ANOTHER" })
  expect(await openReviews(test)).toEqual(["reversed_after_success 100000", "unexplained_debit 100000"])
})

describe("12: a transfer code", () => {
  it("is never given out twice, not even that of a canceled intent", async () => {
    const canceled = await test.intent(1000)
    await test.stripe.paymentIntents.cancel(canceled.id)
    const letters = [...canceled.code.slice(3, 11)].map((letter) =>
      "23456789ABCDEFGHJKMNPQRSTUVWXYZ".indexOf(letter)
    )
    const dice = jest.spyOn(crypto, "randomInt")
    for (const letter of [...letters, ...letters]) dice.mockImplementationOnce(() => letter)
    const next = await test.intent(1000)
    expect(dice.mock.calls).toHaveLength(24)
    dice.mockRestore()
    expect(next.code).not.toBe(canceled.code)
    expect(next.code).toMatch(/^CHP/)
  })

  it("cannot be forgotten, moved or shared by the service, whatever it does", async () => {
    const [one, two] = [await test.intent(1000), await test.intent(1000)]
    await test.stripe.paymentIntents.cancel(one.id)
    const service = (statement: string, parameters: unknown[]) => test.gateway.db.query(statement, parameters)
    await expect(
      service(
        "insert into transfer_codes (code, object_type, object_id, livemode) values ($1, 'payout', 'po_x', false)",
        [one.code]
      )
    ).rejects.toMatchObject({ driverError: { code: "23505" } })
    await expect(
      service("update payment_intents set transfer_code = $1 where id = $2", [one.code, two.id])
    ).rejects.toMatchObject({ driverError: { code: "23505" } })
    await expect(service("delete from transfer_codes where code = $1", [one.code])).rejects.toMatchObject({
      driverError: { code: "42501" },
    })
    await expect(service("delete from payment_intents where id = $1", [one.id])).rejects.toMatchObject({
      driverError: { code: "42501" },
    })
  })
})

it("13: fifty notices at once on one intent: the ledger balances, one success", async () => {
  const { id, code } = await test.intent(10_000)
  await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      send(notice({ id: 1000 + i, content: code, transferAmount: 1000, referenceCode: `FT${i}` }))
    )
  )
  await test.settled()
  expect(await status(id)).toBe("succeeded")
  expect(await balances(test)).toEqual({ bank: 50_000, balance: -10_000, unallocated: -40_000 })
  expect((await test.stripe.events.list({ type: "payment_intent.succeeded" })).data).toHaveLength(1)
})

it("13: a notice, a cancel and the deadline at once have one outcome, and no đồng is lost", async () => {
  for (let round = 0; round < 10; round++) {
    const { id, code } = await test.intent(1000)
    await test.sql("update payment_intents set expires_at = now() + interval '20 ms' where id = $1", [id])
    const [, canceled] = await Promise.all([
      send(notice({ id: 5000 + round, content: code, referenceCode: `R${round}` })),
      test.stripe.paymentIntents.cancel(id).then(
        () => true,
        () => false
      ),
    ])
    await test.settled()
    const final = await waitFor(async () => {
      const { intent } = await test.retrieve(id)
      return intent.status === "succeeded" || intent.status === "canceled" ? intent.status : null
    })
    if (canceled) expect(final).toBe("canceled")
    const event = (
      await test.stripe.events.list({
        types: ["payment_intent.succeeded", "payment_intent.canceled"],
        limit: 100,
      })
    ).data.filter((event) => "id" in event.data.object && event.data.object.id === id)
    expect(event).toHaveLength(1)
  }
  const { bank = 0, balance = 0, unallocated = 0 } = await balances(test)
  expect(bank).toBe(10_000)
  expect(bank + balance + unallocated).toBe(0)
})

it("14: other people's accounts, other currencies and outgoing money are never credited", async () => {
  const { id, code } = await test.intent(1000)
  await sendAndSettle({ id: 1, content: code, accountNumber: "999999" })
  await sendAndSettle({ id: 2, content: code, transferType: "out" })
  expect(await status(id)).toBe("requires_action")
  expect(await openReviews(test)).toEqual(["unexplained_debit 1000"])
  expect(await test.sql("select outcome from notices order by seq")).toEqual([
    { outcome: "foreign_account" },
    { outcome: "booked" },
  ])
})

describe("15: a notice that is not SePay's", () => {
  const timestamp = () => String(Math.floor(Date.now() / 1000))
  const signed = (body: string, at: string, secret = webhookSecret) => ({
    "x-sepay-timestamp": at,
    "x-sepay-signature": `sha256=${hmacHex("sha256", secret, `${at}.${body}`)}`,
  })

  it("is answered with 401 and leaves no row", async () => {
    const { id, code } = await test.intent(1000)
    const body = notice({ content: code })
    // Further away than a slow test takes; the limits to the second are tested without a clock.
    const old = String(Math.floor(Date.now() / 1000) - 3600)
    const ahead = String(Math.floor(Date.now() / 1000) + 3600)
    const refused = [
      await send(body, {}),
      await send(body, { authorization: "Apikey wrong" }),
      await send(body, { authorization: `Bearer ${apiKey}` }),
      await send(body, signed(body, timestamp(), "another secret")),
      await send(body, signed(`${body} `, timestamp())),
      await send(body, signed(body, old)),
      await send(body, signed(body, ahead)),
      await send(body, { "x-sepay-signature": signed(body, timestamp())["x-sepay-signature"] }),
      await send(body, { ...signed(body, timestamp()), "x-sepay-timestamp": "1" }),
    ]
    expect(refused.map((answer) => answer.status)).toEqual(refused.map(() => 401))
    expect(await test.sql("select 1 from notices")).toEqual([])
    expect(await status(id)).toBe("requires_action")
  })

  it("cannot be read: it waits with its bytes", async () => {
    const bodies = [
      "",
      "{",
      "[]",
      "null",
      notice({ transferAmount: -1 }),
      notice({ transferAmount: 1.5 }),
      notice({ transferAmount: "mot nghin" }),
      notice({ transferType: "sideways" }),
      notice({ transactionDate: "soon" }),
    ]
    for (const body of bodies) expect((await send(body)).status).toBe(200)
    const unread =
      "select convert_from(body, 'UTF8') as body from notices where state = 'failed' order by seq"
    await waitFor(async () => (await test.sql(unread)).length === bodies.length, "reading all of them")
    expect((await test.sql<{ body: string }>(unread)).map(({ body }) => body)).toEqual(bodies)
    expect(await test.sql("select 1 from bank_transactions")).toEqual([])
  })

  it("but one with the right API key is taken", async () => {
    const { id, code } = await test.intent(1000)
    expect((await send(notice({ content: code }), { authorization: `Apikey ${apiKey}` })).status).toBe(200)
    await test.settled()
    expect(await status(id)).toBe("succeeded")
  })
})

it("16: money for an intent that was given up becomes funds that nobody owns yet", async () => {
  const { id, code } = await test.intent(1000)
  await test.stripe.paymentIntents.cancel(id)
  await test.credit(1000, code)
  expect(await status(id)).toBe("canceled")
  expect(await openReviews(test)).toEqual(["paid_after_cancel 1000"])
})

describe("17: a transfer of ours whose outcome nobody knows", () => {
  const who = { author: "thu quy", reason: "app ngân hàng treo" }
  const destination = {
    bank_bin: "970422",
    account_number: "0359000000",
    account_holder_name: "NGUYEN VAN A",
  }
  const shownCode = (object: unknown) =>
    z.object({ id: z.string(), vietqr: z.object({ transfer_code: z.string() }) }).parse(object)
  const post = (path: string, body: Record<string, unknown>, stripeAccount?: string): Promise<unknown> =>
    test.stripe.rawRequest("POST", path, body, stripeAccount ? { stripeAccount } : {})

  /** A sale, a payout of half of it and a refund of the rest, both sent in one batch. */
  async function sent() {
    const intent = await test.intent(100_000)
    await test.credit(100_000, intent.code)
    const { id: account } = await test.stripe.accounts.create({
      type: "custom",
      external_account: {
        object: "bank_account",
        country: "VN",
        currency: "vnd",
        routing_number: "970436",
        account_number: "1",
        account_holder_name: "A",
      },
    })
    await test.stripe.transfers.create({ amount: 50_000, currency: "vnd", destination: account })
    const payout = shownCode(await post("/v1/payouts", { amount: 50_000, currency: "vnd" }, account))
    const refund = shownCode(
      await post("/v1/refunds", { payment_intent: intent.id, amount: 50_000, destination })
    )
    await post("/v1/vietqr/payout_batches", { author: "an" })
    await post(`/v1/payouts/${payout.id}/mark_unknown`, who, account)
    return { account, payout, refund }
  }

  it("is in no later batch, cannot be canceled, and no restart sends it again", async () => {
    const { account, payout, refund } = await sent()
    await expect(post("/v1/vietqr/payout_batches", { author: "an" })).rejects.toMatchObject({
      code: "batch_empty",
    })
    await expect(post(`/v1/payouts/${payout.id}/cancel`, {}, account)).rejects.toMatchObject({
      code: "payout_unexpected_state",
    })
    await expect(post(`/v1/refunds/${refund.id}/cancel`, {})).rejects.toMatchObject({
      code: "refund_unexpected_state",
    })
    await expect(post(`/v1/refunds/${refund.id}`, { destination })).rejects.toMatchObject({
      param: "destination",
    })
    const restarted = await startGateway({}, test.database)
    await expect(post("/v1/vietqr/payout_batches", { author: "an" })).rejects.toMatchObject({
      code: "batch_empty",
    })
    await restarted.stop()
    expect(await balances(test)).toEqual({
      bank: 100_000,
      refunds_outgoing: -50_000,
      payouts_outgoing: -50_000,
    })
  })

  it("is decided by the bank's debit; a second debit of it is for a person", async () => {
    const { account, payout, refund } = await sent()
    for (const { vietqr } of [payout, refund]) await test.debit(50_000, `${vietqr.transfer_code} CT DI`)
    expect(await test.stripe.payouts.retrieve(payout.id, {}, { stripeAccount: account })).toMatchObject({
      status: "paid",
    })
    expect(await test.stripe.refunds.retrieve(refund.id)).toMatchObject({ status: "succeeded" })
    expect(await balances(test)).toEqual({})
    await test.debit(50_000, `${payout.vietqr.transfer_code} CT DI`, { reference: "TWICE" })
    expect(await openReviews(test)).toEqual(["unexplained_debit 50000"])
  })

  it("that a person found to have failed is money on the balance again, and may be paid anew under another code", async () => {
    const { account, payout } = await sent()
    await post(`/v1/payouts/${payout.id}/mark_failed`, who, account)
    const again = shownCode(await post("/v1/payouts", { amount: 50_000, currency: "vnd" }, account))
    expect(again.vietqr.transfer_code).not.toBe(payout.vietqr.transfer_code)
    await test.debit(50_000, payout.vietqr.transfer_code)
    // The bank did pay the first one: nobody guesses, the second waits unpaid.
    expect(await openReviews(test)).toEqual(["unexplained_debit 50000"])
    expect(await test.stripe.payouts.retrieve(again.id, {}, { stripeAccount: account })).toMatchObject({
      status: "pending",
    })
  })
})
