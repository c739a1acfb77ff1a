import type { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import { payerOf } from "../bank-transactions/payer-of"
import { type LateMoneyVerdict, lateMoneyStrategies } from "../late-money/late-money"
import type { PaymentIntent } from "../payment-intents/payment-intent.entity"
import type { ReviewInput, ReviewState } from "../reviews/open-review"
import type { ReviewReason } from "../reviews/reasons"
import { ownersOf } from "./code-owners"
import { fundIntent } from "./fund-intent"
import type { ReconciliationContext } from "./reconciliation-context"
import { refundUnallocated } from "./refund-unallocated"
import { returnOutgoing } from "./return-outgoing"
import { reverseEarlierDebit } from "./reverse-credit"

/** The intent a credit is meant for, or why there is none. */
type Match = { intent: PaymentIntent } | { intent: null; reason: ReviewReason }

/** Finds the intent a credit is meant for by the code in its text; by its amount alone it finds none. */
function matchIntent({ owners, intents }: ReconciliationContext, credit: BankTransaction): Match {
  if (credit.codes.length === 0) return { intent: null, reason: "no_code" }
  const [owner, second] = ownersOf(owners, credit)
  if (second) return { intent: null, reason: "several_codes" }
  const intent = owner?.object_type === "payment_intent" ? intents.get(owner.object_id) : undefined
  if (!intent) return { intent: null, reason: "unknown_code" }
  return intent.bank_account_id === credit.bank_account_id
    ? { intent }
    : { intent: null, reason: "other_account" }
}

/** Why an intent takes no more money. */
function closedReason(intent: PaymentIntent): ReviewReason {
  if (intent.status === "succeeded") return "paid_again"
  if (intent.status === "requires_action") return "late"
  return intent.cancellation_reason === "expired" ? "late" : "paid_after_cancel"
}

/** Whether money came late: its intent expired, or the bank itself says that it was sent after the deadline. */
function isLate(
  { status, cancellation_reason, expires_at }: PaymentIntent,
  credit: BankTransaction
): boolean {
  if (status === "requires_action") return expires_at !== null && credit.occurred_at > expires_at
  return status === "canceled" && cancellation_reason === "expired"
}

/**
 * What becomes of money that its intent cannot take without further ado. An expired intent that takes it after all is
 * opened again. Null for money that came in time.
 */
function judgeLate(
  { rules, work }: ReconciliationContext,
  intent: PaymentIntent,
  credit: BankTransaction
): LateMoneyVerdict | null {
  if (!isLate(intent, credit)) return null
  const verdict = lateMoneyStrategies[intent.late_money].decide({
    credit,
    intent,
    now: rules.clock.now(),
    grace_ms: rules.config.late_money_grace_ms,
  })
  if (verdict === "accept" && intent.status === "canceled") {
    Object.assign(intent, { status: "requires_action", cancellation_reason: null, canceled_at: null })
    work.fund(intent)
  }
  return verdict
}

/** Leaves money to a person: a further credit of an intent joins its open case. */
function putUnderReview({ work, cases }: ReconciliationContext, input: ReviewInput): ReviewState {
  const { payment_intent_id } = input
  const open = payment_intent_id === null ? undefined : cases.get(payment_intent_id)
  if (open?.state === "open") {
    work.joinReview(open, input)
    return open
  }
  const review = work.openReview(input)
  if (payment_intent_id !== null) cases.set(payment_intent_id, review)
  return review
}

/**
 * Applies a new credit: as much as its intent still needs goes to the intent.
 * The rest goes to the funds that nobody owns yet, where a person finds it with the reason.
 */
export async function applyCredit(
  reconciliation: ReconciliationContext,
  credit: BankTransaction
): Promise<void> {
  const { rules, work, credits } = reconciliation
  const { livemode, amount } = credit
  if (await returnOutgoing(reconciliation, credit)) return
  const match = matchIntent(reconciliation, credit)
  const { intent } = match
  const verdict = intent && judgeLate(reconciliation, intent, credit)
  const waiting = intent?.status === "requires_action" && (verdict === null || verdict === "accept")
  const applied = intent && waiting ? Math.min(amount, intent.amount - intent.amount_received) : 0
  const rest = amount - applied
  const place = { bank_account_id: credit.bank_account_id, bank_transaction_id: credit.id }
  work.book({
    livemode,
    kind: "bank_credit",
    unique_key: `bank:${credit.id}`,
    entries: [
      { account: "bank", amount, ...place },
      { account: "intent_funding", amount: -applied, ...place, payment_intent_id: intent?.id ?? null },
      { account: "unallocated", amount: -rest, ...place },
    ],
  })
  const booked = {
    ...credit,
    unallocated: rest,
    funding: new Map(intent ? [[intent.id, applied]] : []),
    reversed: false,
    reviews:
      rest > 0
        ? [
            putUnderReview(reconciliation, {
              livemode,
              bank_transaction_id: credit.id,
              payment_intent_id: intent?.id ?? null,
              amount: rest,
              reason:
                match.intent === null ? match.reason : waiting ? "overpaid" : closedReason(match.intent),
            }),
          ]
        : [],
  }
  credits.push(booked)
  const [review] = booked.reviews
  if (review && verdict === "refund") {
    const decision = {
      author: "late_money",
      reason: "The intent asks that late money be refunded.",
      key_id: null,
    }
    refundUnallocated(rules, work, {
      review,
      credits: [credit],
      amount: rest,
      destination: payerOf(credit),
      decision,
      account_id: intent?.account_id ?? null,
    })
    booked.unallocated = 0
  }
  if (!intent) return
  if (applied > 0) await fundIntent(rules, work, intent, applied)
  await reverseEarlierDebit(reconciliation, intent, credit)
}
