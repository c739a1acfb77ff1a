import { transfer_max } from "@chophien/vocabulary/amount"

/** What a shop can want done with money that comes after its intent expired. */
export const lateMoneyChoices = ["hold", "accept_if_possible", "refund"] as const
export type LateMoneyChoice = (typeof lateMoneyChoices)[number]

/** A credit for an expired intent. */
export interface LateCredit {
  /** Whole VND. */
  credit: { amount: number }
  /** Whole VND, and when the intent's time ran out. */
  intent: { amount: number; expires_at: Date | null }
  /** The database's time. */
  now: Date
  /** How long after its deadline an intent may still be paid. */
  grace_ms: number
}

/** `hold` for a person, `accept` (the intent succeeds after all), or `refund` to where the money came from. */
export type LateMoneyVerdict = "hold" | "accept" | "refund"

/** Decides what becomes of late money. It sees no money that came in time, and no canceled intent. */
export interface LateMoneyStrategy {
  decide(late: LateCredit): LateMoneyVerdict
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
  // What no single bank transfer carries back is for a person.
  refund: { decide: ({ credit }) => (credit.amount <= transfer_max ? "refund" : "hold") },
}
