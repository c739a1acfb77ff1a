import fc from "fast-check"
import type Stripe from "stripe"
import { z } from "zod"
import { checkLedger } from "../../../src/core/invariants/check-ledger"
import { writeVietnamTime } from "../../../src/kernel/time"
import { accountNumber, startGateway, type TestGateway, waitFor } from "../../support/harness"

const named = z.object({ id: z.string() })
let mapping: Promise<string>
let test: TestGateway
beforeAll(async () => {
  test = await startGateway({ GATEWAY_BANK_CHANGE_HOLD_MS: "0" })
  const columns = { date: "Ngay", amount: "Tien", description: "Noi dung", reference: "So" }
  mapping = test.stripe
    .rawRequest("POST", "/v1/vietqr/statement_mappings", { name: "a", columns })
    .then((made) => named.parse(made).id)
})
afterAll(() => test.stop())

/** Something that happens to the gateway; `pick` chooses among what is there. */
interface Move {
  what:
    | "intent"
    | "credit"
    | "stray"
    | "again"
    | "cancel"
    | "expire"
    | "refund"
    | "transfer"
    | "reverse"
    | "payout"
    | "batch"
    | "settle"
    | "fail"
    | "takeback"
    | "assign"
    | "giveback"
    | "statement"
    | "late"
  pick: number
  amount: number
}

const move = fc.record<Move>({
  what: fc.constantFrom(
    "intent",
    "intent",
    "credit",
    "credit",
    "credit",
    "stray",
    "again",
    "cancel",
    "expire",
    "refund",
    "transfer",
    "reverse",
    "payout",
    "batch",
    "settle",
    "fail",
    "takeback",
    "assign",
    "giveback",
    "statement",
    "late"
  ),
  pick: fc.nat(1000),
  amount: fc.integer({ min: 1, max: 50_000 }),
})

const codes = z.object({
  data: z.array(
    z.object({ id: z.string(), amount: z.number(), vietqr: z.object({ transfer_code: z.string() }) })
  ),
})
const destination = { bank_bin: "970422", account_number: "0359000000", account_holder_name: "NGUYEN VAN A" }
const who = { author: "an", reason: "test" }

/** A world of its own: what this run made, and how each move acts on it. */
function world(account: string) {
  const intents: { id: string; code: string }[] = []
  const sent: { amount: number; description: string; reference: string }[] = []
  let serial = 0
  const at = <T>(list: T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)]
  const post = (path: string, body: Record<string, unknown>, stripeAccount?: string): Promise<unknown> =>
    test.stripe.rawRequest("POST", path, body, stripeAccount ? { stripeAccount } : {})
  const bank = (kind: string, notice: { amount: number; description: string; reference: string }) =>
    post(`/v1/test_helpers/${kind}`, { account_number: accountNumber, ...notice })
  const pay = async (kind: string, amount: number, description: string) => {
    const notice = { amount, description, reference: `R${account.slice(-8)}${serial++}` }
    if (kind === "bank_credits") sent.push(notice)
    await bank(kind, notice)
  }
  const openReview = async (pick: number) =>
    at(
      await test.sql<{ id: string }>(
        "select id from reviews where state = 'open' and reason not in ('unexplained_debit', 'reversed_after_success') order by seq"
      ),
      pick
    )?.id

  const moves: Record<Move["what"], (move: Move) => Promise<unknown>> = {
    intent: async ({ amount }) => void intents.push(await test.intent(amount)),
    credit: async ({ pick, amount }) => pay("bank_credits", amount, at(intents, pick)?.code ?? "ai do"),
    stray: async ({ amount }) => pay("bank_credits", amount, "tien gi khong ro"),
    again: async ({ pick }) => {
      const notice = at(sent, pick)
      if (notice) await bank("bank_credits", notice)
    },
    cancel: async ({ pick }) => test.stripe.paymentIntents.cancel(at(intents, pick)?.id ?? "pi_none"),
    expire: async ({ pick }) =>
      test.sql("update payment_intents set expires_at = now() where id = $1", [at(intents, pick)?.id]),
    refund: async ({ pick, amount }) =>
      post("/v1/refunds", { payment_intent: at(intents, pick)?.id ?? "pi_none", amount, destination }),
    transfer: async ({ amount }) =>
      test.stripe.transfers.create({ amount, currency: "vnd", destination: account }),
    reverse: async ({ pick, amount }) =>
      test.stripe.transfers.createReversal(
        at((await test.stripe.transfers.list({ destination: account })).data, pick)?.id ?? "tr_none",
        { amount }
      ),
    payout: async ({ amount }) => post("/v1/payouts", { amount, currency: "vnd" }, account),
    batch: async () => post("/v1/vietqr/payout_batches", { author: "an" }),
    settle: async ({ pick }) => {
      const refunds = codes.parse(await test.stripe.rawRequest("GET", "/v1/refunds?limit=20"))
      const payouts = codes.parse(
        await test.stripe.rawRequest("GET", "/v1/payouts?limit=20", undefined, { stripeAccount: account })
      )
      const made = at([...refunds.data, ...payouts.data], pick)
      if (made) await pay("bank_debits", made.amount, made.vietqr.transfer_code)
    },
    fail: async ({ pick }) => {
      const payouts = codes.parse(
        await test.stripe.rawRequest("GET", "/v1/payouts?limit=20", undefined, { stripeAccount: account })
      )
      await post(`/v1/payouts/${at(payouts.data, pick)?.id ?? "po_none"}/mark_failed`, who, account)
    },
    takeback: async ({ pick }) => {
      const notice = at(sent, pick)
      if (notice) await pay("bank_reversals", notice.amount, notice.description)
    },
    assign: async ({ pick }) =>
      post(`/v1/vietqr/reviews/${await openReview(pick)}/assign`, {
        ...who,
        payment_intent: at(intents, pick)?.id ?? "pi_none",
      }),
    // A statement that tells again of something the bank sent, and of something only it knows.
    statement: async ({ pick, amount }) => {
      const movement = at(sent, pick)
      const today = writeVietnamTime(new Date())
      const lines = [
        ...(movement ? [[today, movement.amount, movement.description, movement.reference]] : []),
        [today, amount, at(intents, pick)?.code ?? "la", `S${account.slice(-8)}${serial++}`],
      ]
      const content = Buffer.from(
        [["Ngay", "Tien", "Noi dung", "So"], ...lines].map((line) => line.join(",")).join("\n")
      ).toString("base64")
      const { id } = named.parse(
        await post("/v1/vietqr/statement_imports", {
          account_number: accountNumber,
          mapping: await mapping,
          filename: "a.csv",
          format: "csv",
          content,
        })
      )
      await post(`/v1/vietqr/statement_imports/${id}/book`, who)
    },
    late: async ({ pick, amount }) => {
      const options: Stripe.PaymentIntentCreateParams.PaymentMethodOptions & { vietqr?: object } = {
        vietqr: { late_money: pick % 2 ? "accept_if_possible" : "refund" },
      }
      const intent = await test.intent(Math.max(1, Math.floor(amount / 2)), {
        payment_method_options: options,
      })
      intents.push(intent)
      await test.sql("update payment_intents set expires_at = now() where id = $1", [intent.id])
      await new Promise((resolve) => setTimeout(resolve, pick))
      await pay("bank_credits", amount, intent.code)
    },
    giveback: async ({ pick }) =>
      post(`/v1/vietqr/reviews/${await openReview(pick)}/refund`, { ...who, destination }),
  }
  return (move: Move) => moves[move.what](move)
}

/** A refusal (4xx) is an answer too; anything else is a fault of ours. */
const refusalsAside = (error: unknown): void => {
  const status: unknown = error instanceof Error ? Reflect.get(error, "statusCode") : undefined
  if (typeof status !== "number" || status >= 500) throw error
}

async function holds(): Promise<void> {
  await test.settled()
  expect((await checkLedger(test.gateway.db)).filter((finding) => !finding.holds)).toEqual([])
  expect(await test.sql("select outcome from notices where state = 'failed' or attempts > 1")).toEqual([])
}

it("any sequence of notices, statements, cancels, deadlines, late money, refunds, payouts and reversals keeps I1 to I3", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 10, maxLength: 40 }), async (moves) => {
      const act = world(
        (
          await test.stripe.accounts.create({
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
        ).id
      )
      for (const next of moves) await act(next).catch(refusalsAside)
      await holds()
    }),
    { numRuns: 8, endOnFailure: true }
  )
})

it("the same things at once keep them too", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 20, maxLength: 60 }), async (moves) => {
      const act = world(
        (
          await test.stripe.accounts.create({
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
        ).id
      )
      for (let first = 0; first < moves.length; first += 10)
        await Promise.all(moves.slice(first, first + 10).map((next) => act(next).catch(refusalsAside)))
      await holds()
    }),
    { numRuns: 6, endOnFailure: true }
  )
})

it("the check notices what does not add up", async () => {
  const { id, code } = await test.intent(1000)
  await test.credit(500, code)
  await waitFor(async () => (await test.retrieve(id)).intent.amount_received === 500)
  await test.sql("update payment_intents set amount_received = 499 where id = $1", [id])
  expect((await checkLedger(test.gateway.db)).filter((finding) => !finding.holds)).toMatchObject([
    { invariant: "intents" },
  ])
  await test.sql("update payment_intents set amount_received = 500 where id = $1", [id])
  await test.sql("update bank_transactions set amount = amount + 1 where amount = 500")
  expect(
    (await checkLedger(test.gateway.db)).filter((finding) => !finding.holds).map(({ invariant }) => invariant)
  ).toEqual(["I1", "I3"])
})
