import {
  type MoneyBackFacts,
  moneyBackOf,
  overpaidOf,
  sumCovered,
  sumsOfMoneyBack,
} from "../../src/money-back/money-back-of"

const nothing: MoneyBackFacts = {
  intent_id: "pi_1",
  reviews: [],
  refunds: [],
  covered: new Map(),
  owed: 0,
  has_canceled: false,
}
const review = (reason: string, amount: number, is_open = true) => ({ id: "rev_1", reason, amount, is_open })
const refund = (state: MoneyBackFacts["refunds"][number]["state"], review_id: string | null = null) => ({
  id: "re_1",
  review_id,
  amount: 34_000,
  state,
  is_replaced: false,
})
const shown = (facts: Partial<MoneyBackFacts>) =>
  moneyBackOf({ ...nothing, ...facts }).map(({ id, cause, state, amount }) => [id, cause, state, amount])

describe("money that goes back", () => {
  test.each([
    ["overpaid", "too_much"],
    ["paid_again", "too_much"],
    ["late", "too_late"],
    ["paid_after_cancel", "too_late"],
    ["expired_underpaid", "part_only"],
    ["canceled_underpaid", "part_only"],
  ])("under review as %s waits as %s, and its account can be named", (reason, cause) => {
    expect(moneyBackOf({ ...nothing, reviews: [review(reason, 34_000)] })).toEqual([
      { id: "rev_1", cause, state: "waiting", amount: 34_000, takes_account: true },
    ])
  })

  test.each(["possible_duplicate", "unexplained_debit", "reversed_after_success", "no_code"])(
    "is nothing of what is under review as %s",
    (reason) => expect(shown({ reviews: [review(reason, 34_000)] })).toEqual([])
  )

  test("is shown once: by its review while that is open, by its refund afterwards", () => {
    const reviews = [review("overpaid", 0, false)]
    expect(shown({ reviews, refunds: [refund("pending", "rev_1")] })).toEqual([
      ["re_1", "too_much", "on_its_way", 34_000],
    ])
    expect(shown({ reviews, refunds: [refund("paid", "rev_1")] })).toEqual([
      ["re_1", "too_much", "returned", 34_000],
    ])
    expect(shown({ reviews: [review("overpaid", 34_000)], refunds: [refund("failed", "rev_1")] })).toEqual([
      ["rev_1", "too_much", "waiting", 34_000],
    ])
  })

  test("of a payment is told when the bank did not deliver it, until another refund sends it again", () => {
    expect(shown({ refunds: [refund("failed")] })).toEqual([["re_1", "refund", "failed", 34_000]])
    expect(shown({ refunds: [{ ...refund("failed"), is_replaced: true }] })).toEqual([])
    expect(shown({ refunds: [refund("canceled")] })).toEqual([])
  })

  test("of cancelled orders is theirs, whether or not somebody has sent it already", () => {
    expect(shown({ owed: 418_000, has_canceled: true })).toEqual([["pi_1", "canceled", "waiting", 418_000]])
    expect(shown({ refunds: [refund("needs_destination")], has_canceled: true })).toEqual([
      ["re_1", "canceled", "needs_account", 34_000],
    ])
  })

  test("is not what came again for money that the bank had taken back", () => {
    const reviews = [review("paid_again", 34_000)]
    expect(shown({ reviews, covered: new Map([["rev_1", 34_000]]) })).toEqual([])
    expect(shown({ reviews, covered: new Map([["rev_1", 30_000]]) })).toEqual([
      ["rev_1", "too_much", "waiting", 4_000],
    ])
  })

  test("is too much only as far as it does not replace what the bank took, whatever became of that", () => {
    const reviews = [review("overpaid", 34_000), { ...review("paid_again", 0, false), id: "rev_2" }]
    const covered = sumCovered([
      { covered_by: "rev_2", amount: 418_000 },
      { covered_by: null, amount: 418_000 },
    ])
    expect(overpaidOf({ ...nothing, reviews, covered })).toBe(34_000)
    expect(overpaidOf({ ...nothing, reviews: [review("late", 34_000)] })).toBe(0)
    const returned = { reviews: [review("overpaid", 0, false)], refunds: [refund("paid", "rev_1")] }
    expect(overpaidOf({ ...nothing, ...returned })).toBe(34_000)
  })

  test("adds up to what is there and what is not yet", () => {
    expect(
      sumsOfMoneyBack([
        { state: "waiting", amount: 1 },
        { state: "on_its_way", amount: 2 },
        { state: "returned", amount: 4 },
      ])
    ).toEqual({ amount_returning: 3, amount_returned: 4 })
  })
})
