import type { MoneyBack, moneyBackCauses } from "@chophien/contract/store/order-groups"
import type { RefundState } from "@chophien/payment-vietqr/refund-state"

type Cause = (typeof moneyBackCauses)[number]

/** Money under review, as far as it goes back; amounts whole VND. */
export type ReviewFacts = { id: string; reason: string; amount: number; is_open: boolean }

/** Money on its way back. `review_id` names the review whose money it is. */
export type RefundFacts = {
  id: string
  review_id: string | null
  amount: number
  state: RefundState
  is_replaced: boolean
}

/** What is known of an order group's money that goes back. */
export type MoneyBackFacts = {
  intent_id: string
  reviews: readonly ReviewFacts[]
  refunds: readonly RefundFacts[]
  /** Of reviews, what came again for money that the bank had taken back: it stays. */
  covered: ReadonlyMap<string, number>
  /** What cancelled orders cost whose money nobody has sent back yet. */
  owed: number
  /** Whether an order of the group was cancelled. */
  has_canceled: boolean
}

/** Why money under review goes back; none for what a person has to look at for another reason. */
const causeOf: Readonly<Record<string, Cause | undefined>> = {
  overpaid: "too_much",
  paid_again: "too_much",
  late: "too_late",
  paid_after_cancel: "too_late",
  expired_underpaid: "part_only",
  canceled_underpaid: "part_only",
}

/** For which reasons money is under review that came too much. */
export const tooMuchReasons = Object.keys(causeOf).filter((reason) => causeOf[reason] === "too_much")

function stateOf(refund: RefundFacts): MoneyBack["state"] | null {
  switch (refund.state) {
    case "needs_destination":
      return "needs_account"
    case "pending":
    case "sent":
    case "unknown":
      return "on_its_way"
    case "paid":
      return "returned"
    case "failed":
      // Money of a review is under review again; what another refund sends again is told there.
      return refund.review_id || refund.is_replaced ? null : "failed"
    case "canceled":
      return null
  }
}

const ofRefund = (refund: RefundFacts, cause: Cause): MoneyBack[] => {
  const state = stateOf(refund)
  if (!state) return []
  const takes_account = state === "needs_account" || state === "failed"
  return [{ id: refund.id, cause, state, amount: refund.amount, takes_account }]
}

/**
 * What goes back of an order group's money, and where it stands: what waits first. Nothing is counted here; each is as
 * the gateway answered.
 */
export function moneyBackOf(facts: MoneyBackFacts): MoneyBack[] {
  const { reviews, refunds, covered, owed, intent_id, has_canceled } = facts
  const causes = new Map(reviews.map(({ id, reason }) => [id, causeOf[reason]]))
  const waiting = reviews.flatMap((review): MoneyBack[] => {
    const cause = causes.get(review.id)
    const amount = review.amount - (covered.get(review.id) ?? 0)
    if (!cause || !review.is_open || amount <= 0) return []
    return [{ id: review.id, cause, state: "waiting", amount, takes_account: true }]
  })
  // Staff begin with it: until then there is no refund that an account could be named for.
  const canceled: MoneyBack[] =
    owed > 0
      ? [{ id: intent_id, cause: "canceled", state: "waiting", amount: owed, takes_account: false }]
      : []
  const returning = refunds.flatMap((refund) => {
    if (!refund.review_id) return ofRefund(refund, has_canceled ? "canceled" : "refund")
    const cause = causes.get(refund.review_id)
    return cause ? ofRefund(refund, cause) : []
  })
  return [...waiting, ...canceled, ...returning]
}

/** What came too much for an order group and goes back, or went back; whole VND. */
export const overpaidOf = (facts: Omit<MoneyBackFacts, "owed" | "has_canceled">): number =>
  moneyBackOf({ ...facts, owed: 0, has_canceled: false })
    .filter(({ cause }) => cause === "too_much")
    .reduce((sum, { amount }) => sum + amount, 0)

/** What came again for money that the bank had taken back, by the review it came under; whole VND. */
export function sumCovered(
  reversals: readonly { covered_by: string | null; amount: number }[]
): Map<string, number> {
  const covered = new Map<string, number>()
  for (const { covered_by, amount } of reversals)
    if (covered_by) covered.set(covered_by, (covered.get(covered_by) ?? 0) + amount)
  return covered
}

/** How much of some money back is there, and how much is not yet; whole VND. */
export const sumsOfMoneyBack = (all: readonly Pick<MoneyBack, "state" | "amount">[]) => {
  const sum = (isReturned: boolean) =>
    all
      .filter(({ state }) => (state === "returned") === isReturned)
      .reduce((total, { amount }) => total + amount, 0)
  return { amount_returning: sum(false), amount_returned: sum(true) }
}
