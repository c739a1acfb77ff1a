import type { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import type { PaymentIntent } from "../payment-intents/payment-intent.entity"
import { liveParts, sumOf } from "../reviews/parts"
import { reduceReview, resolveReview } from "../reviews/resolve-review"
import type { ReconciliationContext } from "./reconciliation-context"
import type { ReversibleCredit } from "./reversible-credits"
import type { UnexplainedDebit } from "./unexplained-debits"

type Debit = Pick<BankTransaction, "id" | "livemode" | "bank_account_id" | "amount">

/** The newest credit of an intent that a debit takes back: same account and amount, not reversed before. */
function creditOf(
  { credits }: ReconciliationContext,
  intent: PaymentIntent,
  debit: Debit
): ReversibleCredit | undefined {
  return credits.findLast(
    (credit) =>
      !credit.reversed &&
      credit.bank_account_id === debit.bank_account_id &&
      credit.amount === debit.amount &&
      credit.livemode === debit.livemode &&
      intent.transfer_code !== null &&
      credit.codes.includes(intent.transfer_code)
  )
}

/** How a credit's money is taken back: first what nobody owns, then what lies on the intent or on the balance. */
function bookReversal(
  { work }: ReconciliationContext,
  intent: PaymentIntent,
  credit: ReversibleCredit,
  debit: Debit,
  {
    against,
    unallocated,
    rest,
  }: { against: "bank" | "unexplained_debits"; unallocated: number; rest: number }
): void {
  const place = { bank_account_id: debit.bank_account_id }
  work.book({
    livemode: debit.livemode,
    kind: "reversal",
    unique_key: against === "bank" ? `bank:${debit.id}` : `reversal:${debit.id}`,
    entries: [
      {
        account: against,
        amount: -debit.amount,
        ...place,
        bank_transaction_id: debit.id,
        object_id: credit.id,
      },
      { account: "unallocated", amount: unallocated, ...place, bank_transaction_id: credit.id },
      intent.status === "requires_action"
        ? {
            account: "intent_funding",
            amount: rest,
            ...place,
            bank_transaction_id: credit.id,
            payment_intent_id: intent.id,
          }
        : {
            account: "balance",
            amount: rest,
            ...place,
            account_id: intent.account_id,
            payment_intent_id: intent.id,
            object_id: debit.id,
          },
    ],
  })
}

/**
 * Applies that a bank took a credit back.
 * What an intent had turned into balance is taken from that balance, which may fall below zero.
 * Then a person is called to hold the order.
 * @param against what the debit was booked against so far: `bank` for a new one, `unexplained_debits` for an earlier one
 * @returns whether there was a credit to reverse
 */
export async function reverseCredit(
  reconciliation: ReconciliationContext,
  intent: PaymentIntent,
  debit: Debit,
  against: "bank" | "unexplained_debits"
): Promise<boolean> {
  const { rules, work } = reconciliation
  const credit = creditOf(reconciliation, intent, debit)
  if (!credit) return false
  const unallocated = Math.min(credit.unallocated, debit.amount)
  const rest = debit.amount - unallocated
  const waiting = intent.status === "requires_action"
  const funded = credit.funding.get(intent.id) ?? 0
  if (intent.status !== "succeeded" && rest > (waiting ? funded : 0)) return false

  bookReversal(reconciliation, intent, credit, debit, { against, unallocated, rest })
  credit.reversed = true
  credit.unallocated -= unallocated
  if (waiting) credit.funding.set(intent.id, funded - rest)
  for (const review of credit.reviews.filter(({ state }) => state === "open")) {
    const amount = sumOf(liveParts(review.parts, credit.id))
    const now = rules.clock.now()
    reduceReview(review, {
      amount,
      resolution: "reversed",
      decision: null,
      now,
      bank_transaction_id: credit.id,
    })
    work.changeReview(review)
  }
  const { livemode, account_id } = intent
  if (waiting && rest > 0) {
    intent.amount_received -= rest
    work.fund(intent)
    await work.emit({ type: "payment_intent.partially_funded", livemode, account_id, subject: intent })
  }
  if (intent.status === "succeeded" && rest > 0)
    work.openReview({
      livemode: debit.livemode,
      bank_transaction_id: debit.id,
      payment_intent_id: intent.id,
      amount: rest,
      reason: "reversed_after_success",
    })
  work.emitPrepared({
    type: "vietqr.bank_credit.reversed",
    livemode: debit.livemode,
    account_id,
    object: {
      id: debit.id,
      object: "vietqr.bank_transaction",
      amount: debit.amount,
      reversed: credit.id,
      payment_intent: intent.id,
      payment_intent_status: intent.status,
    },
  })
  return true
}

/** Applies a debit that came before its credit: looked for whenever a credit of an intent is applied. */
export async function reverseEarlierDebit(
  reconciliation: ReconciliationContext,
  intent: PaymentIntent,
  credit: Pick<BankTransaction, "amount" | "bank_account_id">
): Promise<void> {
  const { rules, work, unexplainedDebits } = reconciliation
  const matches = ({ amount, bank_account_id, codes, review }: UnexplainedDebit) =>
    review.state === "open" &&
    amount === credit.amount &&
    bank_account_id === credit.bank_account_id &&
    intent.transfer_code !== null &&
    codes.includes(intent.transfer_code)
  const debit = unexplainedDebits.find(matches)
  if (!debit || !(await reverseCredit(reconciliation, intent, debit, "unexplained_debits"))) return
  resolveReview(debit.review, "reversed", null, rules.clock.now())
  work.changeReview(debit.review)
}
