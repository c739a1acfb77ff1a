import type { EntityManager } from "typeorm"
import { z } from "zod"
import { rows } from "../../kernel/database/sql"
import type { Gateway } from "../../runtime/gateway"
import { noteAct } from "../acts/record-act"
import { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import { markPaid } from "../outgoing-outcomes/settle"
import { lockOutgoing } from "../outgoing-payments/store"
import { lateMoneyStrategies } from "../payment-intents/late-money"
import { receiveFunds } from "../payment-intents/lifecycle"
import type { PaymentIntent } from "../payment-intents/payment-intent.entity"
import { lockIntents } from "../payment-intents/store"
import { lockReview } from "../review-decisions/assign-review"
import { payerOf, refundReview } from "../review-decisions/refund-review"
import { openReview, type ReviewReason } from "../reviews/open-review"
import { Writes } from "../unit-of-work/unit-of-work"
import { reverseCredit, reverseEarlierDebit } from "./reverse-credit"

/** What a transfer code stands for. */
const owner = z.object({
  code: z.string(),
  livemode: z.boolean(),
  object_type: z.enum(["payment_intent", "payout", "refund"]),
  object_id: z.string(),
})

/** What movements of one transaction share: looked up and locked once for all of them, and what they will write. */
export interface Desk {
  gateway: Gateway
  manager: EntityManager
  writes: Writes
  owners: Map<string, z.output<typeof owner>>
  /** Every intent that a code stands for, locked; changed in place by whatever is done here. */
  intents: Map<string, PaymentIntent>
  /** Codes of debits that nothing explained yet: their credits may still come. */
  unexplained: Set<string>
}

async function unexplainedOf(manager: EntityManager, codes: string[]): Promise<Set<string>> {
  const found = await rows(
    manager,
    z.object({ code: z.string() }),
    `select distinct c.code from reviews r join bank_transactions b on b.id = r.bank_transaction_id cross join jsonb_array_elements_text(b.codes) as c (code)
     where r.state = 'open' and r.reason = 'unexplained_debit' and c.code = any($1)`,
    [codes]
  )
  return new Set(found.map(({ code }) => code))
}

/** Looks up what codes stand for and locks their intents, in the order of their ids, which every batch keeps to. */
export async function openDesk(gateway: Gateway, manager: EntityManager, codes: string[]): Promise<Desk> {
  const desk: Desk = {
    gateway,
    manager,
    writes: new Writes(),
    owners: new Map(),
    intents: new Map(),
    unexplained: new Set(),
  }
  if (!codes.length) return desk
  for (const found of await rows(
    manager,
    owner,
    "select code, livemode, object_type, object_id from transfer_codes where code = any($1)",
    [codes]
  ))
    desk.owners.set(found.code, found)
  const ids = [...desk.owners.values()].flatMap(({ object_type, object_id }) =>
    object_type === "payment_intent" ? [object_id] : []
  )
  if (!ids.length) return desk
  for (const intent of await lockIntents(manager, ids)) desk.intents.set(intent.id, intent)
  desk.unexplained = await unexplainedOf(manager, codes)
  return desk
}

/** What the codes in a transfer's text stand for. */
function ownersOf({ owners }: Desk, { codes, livemode }: BankTransaction) {
  return codes.flatMap((code) => owners.get(code) ?? []).filter((found) => found.livemode === livemode)
}

/** The intent a credit is meant for; or why there is none. Never by amount alone. */
function intentOf(
  desk: Desk,
  credit: BankTransaction
): { intent: PaymentIntent } | { intent: null; reason: ReviewReason } {
  if (credit.codes.length === 0) return { intent: null, reason: "no_code" }
  const [found, second] = ownersOf(desk, credit)
  if (second) return { intent: null, reason: "several_codes" }
  const intent = found?.object_type === "payment_intent" ? desk.intents.get(found.object_id) : undefined
  if (!intent) return { intent: null, reason: "unknown_code" }
  return intent.bank_account_id === credit.bank_account_id
    ? { intent }
    : { intent: null, reason: "other_account" }
}

/** Why an intent takes no more money. */
function closedReason(intent: PaymentIntent): ReviewReason {
  if (intent.status === "succeeded") return "paid_again"
  return intent.cancellation_reason === "expired" ? "late" : "paid_after_cancel"
}

/** Opens an expired intent again where its shop wants late money and this is enough of it; says what else to do with it. */
function judgeLate(
  { gateway, writes }: Desk,
  intent: PaymentIntent,
  credit: BankTransaction
): "hold" | "refund" | "accept" {
  if (intent.status !== "canceled" || intent.cancellation_reason !== "expired") return "hold"
  const verdict = lateMoneyStrategies[intent.late_money].decide({
    credit,
    intent,
    now: gateway.now(),
    grace_ms: gateway.config.late_money_grace_ms,
  })
  if (verdict === "accept")
    writes.intent(
      Object.assign(intent, { status: "requires_action", cancellation_reason: null, canceled_at: null })
    )
  return verdict
}

/** Sends money of a new review back to its payer, as the intent's shop wants it. */
async function returnLate(
  gateway: Gateway,
  manager: EntityManager,
  review_id: string,
  credit: BankTransaction
): Promise<void> {
  const review = await lockReview(manager, review_id, credit.livemode)
  if (!review) throw new Error(`review ${review_id} is gone`)
  const act = { author: "late_money", reason: "The intent asks that late money be refunded." }
  await refundReview(gateway, manager, review, {
    amount: review.amount,
    destination: payerOf(credit),
    ...act,
  })
  await noteAct(manager, { livemode: credit.livemode, object_id: review.id, act: "refund", ...act })
}

/**
 * Books a new credit: as much as its intent still needs goes to the intent, the rest to the funds that nobody owns yet,
 * where a person finds it with the reason.
 */
async function applyCredit(desk: Desk, credit: BankTransaction): Promise<void> {
  const { gateway, manager, writes } = desk
  const match = intentOf(desk, credit)
  const { intent } = match
  const late = intent ? judgeLate(desk, intent, credit) : "hold"
  const open = intent?.status === "requires_action"
  const applied = intent && open ? Math.min(credit.amount, intent.amount - intent.amount_received) : 0
  const rest = credit.amount - applied
  const place = { bank_account_id: credit.bank_account_id, bank_transaction_id: credit.id }
  writes.book({
    livemode: credit.livemode,
    kind: "bank_credit",
    unique_key: `bank:${credit.id}`,
    entries: [
      { account: "bank", amount: credit.amount, ...place },
      { account: "intent_funding", amount: -applied, ...place, payment_intent_id: intent?.id ?? null },
      { account: "unallocated", amount: -rest, ...place },
    ],
  })
  if (rest > 0) {
    const reason = match.intent === null ? match.reason : open ? "overpaid" : closedReason(match.intent)
    const review_id = openReview(gateway, writes, {
      livemode: credit.livemode,
      bank_transaction_id: credit.id,
      payment_intent_id: intent?.id ?? null,
      amount: rest,
      reason,
    })
    if (late === "refund") {
      await writes.write(manager)
      await returnLate(gateway, manager, review_id, credit)
    }
  }
  if (intent && applied > 0) await receiveFunds(gateway, writes, intent, applied)
  if (intent?.transfer_code && desk.unexplained.has(intent.transfer_code)) {
    await writes.write(manager)
    await reverseEarlierDebit(gateway, manager, intent, credit, (id) =>
      manager.findOneByOrFail(BankTransaction, { id })
    )
  }
}

/** Books a debit that nothing explains: it lowers the bank and waits for a person. */
function bookUnexplained({ gateway, writes, unexplained }: Desk, debit: BankTransaction): void {
  const place = { bank_account_id: debit.bank_account_id, bank_transaction_id: debit.id }
  writes.book({
    livemode: debit.livemode,
    kind: "bank_debit",
    unique_key: `bank:${debit.id}`,
    entries: [
      { account: "bank", amount: -debit.amount, ...place },
      { account: "unexplained_debits", amount: debit.amount, ...place },
    ],
  })
  openReview(gateway, writes, {
    livemode: debit.livemode,
    bank_transaction_id: debit.id,
    payment_intent_id: null,
    amount: debit.amount,
    reason: "unexplained_debit",
  })
  for (const code of debit.codes) unexplained.add(code)
}

/**
 * Books a new debit: by its code it settles the refund or payout it was made for, or takes back the credit of an intent.
 * A payment that was already settled, or of another amount, is not settled by it.
 */
async function applyDebit(desk: Desk, debit: BankTransaction): Promise<void> {
  const { gateway, manager, writes } = desk
  // What a debit undoes is read from the ledger.
  await writes.write(manager)
  const [found, second] = ownersOf(desk, debit)
  if (found && !second) {
    if (found.object_type === "payment_intent") {
      const intent = desk.intents.get(found.object_id)
      if (intent && (await reverseCredit(gateway, manager, intent, debit, "bank"))) return
    } else {
      const outgoing = await lockOutgoing(manager, found.object_id)
      const waits = outgoing.state === "pending" || outgoing.state === "sent" || outgoing.state === "unknown"
      if (waits && outgoing.amount === debit.amount && outgoing.bank_account_id === debit.bank_account_id)
        return markPaid(manager, outgoing, debit)
    }
  }
  bookUnexplained(desk, debit)
}

/**
 * Books what stored movements mean, one after the other, as if each were alone. Runs once for each, in the transaction
 * that stores it.
 */
export async function applyMovements(desk: Desk, transactions: BankTransaction[]): Promise<void> {
  for (const transaction of transactions) {
    if (transaction.direction === "credit") await applyCredit(desk, transaction)
    else await applyDebit(desk, transaction)
  }
  await desk.writes.write(desk.manager)
}
