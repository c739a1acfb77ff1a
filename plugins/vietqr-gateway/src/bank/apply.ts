import type { EntityManager } from "typeorm"
import { z } from "zod"
import { noteAct } from "../acts/note"
import { rows } from "../database/sql"
import type { Gateway } from "../gateway"
import { book } from "../ledger/book"
import { receiveFunds } from "../payment-intents/lifecycle"
import type { PaymentIntent } from "../payment-intents/payment-intent.entity"
import { lockIntent, updateIntent } from "../payment-intents/store"
import { lockOutgoing } from "../outgoing/outgoing"
import { markPaid } from "../outgoing/settle"
import { BankTransaction } from "./bank-transaction.entity"
import { reverseCredit, reverseEarlierDebit } from "./reverse"
import { addReview, type ReviewReason } from "../reviews/add"
import { lateMoneyStrategies } from "../reviews/late-money"
import { lockReview } from "../reviews/place"
import { payerOf, refundReview } from "../reviews/refund"

/** What the codes in a transfer's text stand for. */
export function ownersOfCodes(manager: EntityManager, transaction: BankTransaction) {
  return rows(
    manager,
    z.object({ object_type: z.enum(["payment_intent", "payout", "refund"]), object_id: z.string() }),
    "select object_type, object_id from transfer_codes where livemode = $1 and code in (select jsonb_array_elements_text($2::jsonb))",
    [transaction.livemode, JSON.stringify(transaction.codes)]
  )
}

/** The intent a credit is meant for, locked; or why there is none. Never by amount alone. */
async function intentOf(manager: EntityManager, credit: BankTransaction): Promise<{ intent: PaymentIntent } | { intent: null; reason: ReviewReason }> {
  if (credit.codes.length === 0) return { intent: null, reason: "no_code" }
  const owners = await ownersOfCodes(manager, credit)
  if (owners.length > 1) return { intent: null, reason: "several_codes" }
  const [owner] = owners
  if (owner?.object_type !== "payment_intent") return { intent: null, reason: "unknown_code" }
  const intent = await lockIntent(manager, owner.object_id)
  if (!intent) return { intent: null, reason: "unknown_code" }
  return intent.bank_account_id === credit.bank_account_id ? { intent } : { intent: null, reason: "other_account" }
}

/** Why an intent takes no more money. */
function closedReason(intent: PaymentIntent): ReviewReason {
  if (intent.status === "succeeded") return "paid_again"
  return intent.cancellation_reason === "expired" ? "late" : "paid_after_cancel"
}

/** Opens an expired intent again where its shop wants late money and this is enough of it; says what else to do with it. */
async function judgeLate(gateway: Gateway, manager: EntityManager, intent: PaymentIntent, credit: BankTransaction): Promise<"hold" | "refund" | "accept"> {
  if (intent.status !== "canceled" || intent.cancellation_reason !== "expired") return "hold"
  const verdict = lateMoneyStrategies[intent.late_money].decide({ credit, intent, now: gateway.now(), grace_ms: gateway.config.late_money_grace_ms })
  if (verdict === "accept") await updateIntent(manager, intent, { status: "requires_action", cancellation_reason: null, canceled_at: null })
  return verdict
}

/** Sends money of a new review back to its payer, as the intent's shop wants it. */
async function returnLate(gateway: Gateway, manager: EntityManager, review_id: string, credit: BankTransaction): Promise<void> {
  const review = await lockReview(manager, review_id, credit.livemode)
  if (!review) throw new Error(`review ${review_id} is gone`)
  const act = { author: "late_money", reason: "The intent asks that late money be refunded." }
  await refundReview(gateway, manager, review, { amount: review.amount, destination: payerOf(credit), ...act })
  await noteAct(manager, { livemode: credit.livemode, object_id: review.id, act: "refund", ...act })
}

/**
 * Books a new credit: as much as its intent still needs goes to the intent, the rest to the funds that nobody owns yet,
 * where a person finds it with the reason.
 */
async function applyCredit(gateway: Gateway, manager: EntityManager, credit: BankTransaction): Promise<void> {
  const match = await intentOf(manager, credit)
  const { intent } = match
  const late = intent ? await judgeLate(gateway, manager, intent, credit) : "hold"
  const open = intent?.status === "requires_action"
  const applied = intent && open ? Math.min(credit.amount, intent.amount - intent.amount_received) : 0
  const rest = credit.amount - applied
  const place = { bank_account_id: credit.bank_account_id, bank_transaction_id: credit.id }
  await book(manager, {
    livemode: credit.livemode, kind: "bank_credit", unique_key: `bank:${credit.id}`,
    entries: [
      { account: "bank", amount: credit.amount, ...place },
      { account: "intent_funding", amount: -applied, ...place, payment_intent_id: intent?.id ?? null },
      { account: "unallocated", amount: -rest, ...place },
    ],
  })
  if (rest > 0) {
    const reason = match.intent === null ? match.reason : open ? "overpaid" : closedReason(match.intent)
    const review_id = await addReview(gateway, manager, { livemode: credit.livemode, bank_transaction_id: credit.id, payment_intent_id: intent?.id ?? null, amount: rest, reason })
    if (late === "refund") await returnLate(gateway, manager, review_id, credit)
  }
  if (intent && applied > 0) await receiveFunds(gateway, manager, intent, applied)
  if (intent) await reverseEarlierDebit(gateway, manager, intent, credit, (id) => manager.findOneByOrFail(BankTransaction, { id }))
}

/** Books a debit that nothing explains: it lowers the bank and waits for a person. */
async function bookUnexplained(gateway: Gateway, manager: EntityManager, debit: BankTransaction): Promise<void> {
  const place = { bank_account_id: debit.bank_account_id, bank_transaction_id: debit.id }
  await book(manager, {
    livemode: debit.livemode, kind: "bank_debit", unique_key: `bank:${debit.id}`,
    entries: [
      { account: "bank", amount: -debit.amount, ...place },
      { account: "unexplained_debits", amount: debit.amount, ...place },
    ],
  })
  await addReview(gateway, manager, { livemode: debit.livemode, bank_transaction_id: debit.id, payment_intent_id: null, amount: debit.amount, reason: "unexplained_debit" })
}

/**
 * Books a new debit: by its code it settles the refund or payout it was made for, or takes back the credit of an intent.
 * A payment that was already settled, or of another amount, is not settled by it.
 */
async function applyDebit(gateway: Gateway, manager: EntityManager, debit: BankTransaction): Promise<void> {
  const [owner, second] = await ownersOfCodes(manager, debit)
  if (owner && !second) {
    if (owner.object_type === "payment_intent") {
      const intent = await lockIntent(manager, owner.object_id)
      if (intent && (await reverseCredit(gateway, manager, intent, debit, "bank"))) return
    } else {
      const outgoing = await lockOutgoing(manager, owner.object_id)
      const waits = outgoing.state === "pending" || outgoing.state === "sent" || outgoing.state === "unknown"
      if (waits && outgoing.amount === debit.amount && outgoing.bank_account_id === debit.bank_account_id) return markPaid(manager, outgoing, debit)
    }
  }
  await bookUnexplained(gateway, manager, debit)
}

/** Books what a stored movement means. Runs once for each, in the transaction that stores it. */
export async function applyMovement(gateway: Gateway, manager: EntityManager, transaction: BankTransaction): Promise<void> {
  if (transaction.direction === "credit") await applyCredit(gateway, manager, transaction)
  else await applyDebit(gateway, manager, transaction)
}
