import { amountLimit } from "../../kernel/qr/vietqr"
import type { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import type { PaymentIntent } from "./payment-intent.entity"

/** What a shop can want done with money that comes after its intent expired. */
export const lateMoneyChoices = ["hold", "accept_if_possible", "refund"] as const
export type LateMoneyChoice = (typeof lateMoneyChoices)[number]

/** A credit for an expired intent. */
export interface LateCredit {
  credit: Pick<BankTransaction, "amount">
  intent: Pick<PaymentIntent, "amount" | "expires_at">
  /** The database's time. */
  now: Date
  /** How long after its deadline an intent may still be paid. */
  grace_ms: number
}

/**
 * Decides what becomes of late money: `hold` it for a person, `accept` it (the intent succeeds after all), or `refund`
 * it to where it came from. It never sees money that came in time, and never decides over a canceled intent.
 */
export interface LateMoneyStrategy {
  decide(late: LateCredit): "hold" | "accept" | "refund"
}

/** One strategy for each choice. */
export const lateMoneyStrategies: Readonly<Record<LateMoneyChoice, LateMoneyStrategy>> = {
  hold: { decide: () => "hold" },
  accept_if_possible: {
    // One credit that pays all of it; anything less could leave the intent half paid a second time.
    decide: ({ credit, intent, now, grace_ms }) =>
      credit.amount >= intent.amount &&
      intent.expires_at !== null &&
      now.getTime() <= intent.expires_at.getTime() + grace_ms
        ? "accept"
        : "hold",
  },
  // What no bank transfer carries back at once is for a person.
  refund: { decide: ({ credit }) => (credit.amount < amountLimit ? "refund" : "hold") },
}
