import {
  type DeadlineRule,
  deadlineOf,
  deadlineRuleAt,
  endOfDay,
  promisedDay,
  stepAt,
} from "../../src/deadlines"

const paid_at = new Date("2026-11-22T02:00:00Z")
const confirmed_at = new Date("2026-11-22T05:00:00Z")
const rule = (act: DeadlineRule["act"], within_h: number, cancel_after_h: number | null, from: string) => ({
  act,
  within_h,
  cancel_after_h,
  valid_from: new Date(from),
})
const rules: DeadlineRule[] = [
  rule("confirm", 24, null, "2026-01-01T00:00:00Z"),
  rule("hand_over", 48, null, "2026-01-01T00:00:00Z"),
  rule("confirm", 12, 24, "2026-12-01T00:00:00Z"),
]
const order = { paid_at, confirmed_at: null, promised_on: null }

it("gives a day to confirm from the payment, and two days to hand over from the confirmation", () => {
  expect(deadlineOf({ ...order, state: "to_confirm" }, rules)).toEqual({
    act: "confirm",
    from: paid_at,
    due_at: new Date("2026-11-23T02:00:00Z"),
    cancel_at: null,
  })
  expect(deadlineOf({ ...order, state: "to_ship", confirmed_at }, rules)?.due_at).toEqual(
    new Date("2026-11-24T05:00:00Z")
  )
})

it("takes the end of the promised day for the hand-over, not the hours", () => {
  const promised = { ...order, state: "to_ship" as const, confirmed_at, promised_on: "2026-11-27" }
  expect(deadlineOf(promised, rules)?.due_at).toEqual(new Date("2026-11-27T17:00:00Z"))
  expect(deadlineOf({ ...promised, state: "to_confirm" }, rules)?.due_at).toEqual(
    new Date("2026-11-23T02:00:00Z")
  )
})

it("keeps what began before a new rule under the old one", () => {
  const later = new Date("2026-12-02T00:00:00Z")
  expect(deadlineRuleAt(rules, "confirm", paid_at)?.within_h).toBe(24)
  expect(deadlineRuleAt(rules, "confirm", later)?.within_h).toBe(12)
  expect(deadlineRuleAt(rules, "confirm", new Date("2020-01-01"))?.within_h).toBe(24)
  expect(deadlineRuleAt(rules, "answer_cancel", later)).toBeNull()
  expect(deadlineOf({ ...order, state: "to_confirm", paid_at: later }, rules)?.cancel_at).toEqual(
    new Date("2026-12-03T12:00:00Z")
  )
})

it.each(["awaiting_payment", "shipped", "delivered", "canceled"] as const)(
  "expects nothing of an order that is %s",
  (state) => {
    expect(deadlineOf({ ...order, state, confirmed_at }, rules)).toBeNull()
  }
)

it("promises what the seller said last, else what follows from their pace", () => {
  const pace = { handling_days: 1, cutoff_hour: 15, eta_days: [1, 2] as [number, number] }
  const monday = new Date("2026-11-23T02:00:00Z")
  expect(promisedDay({ delayed_to: null, paid_at: monday, pace })).toBe("2026-11-24")
  expect(promisedDay({ delayed_to: "2026-12-01", paid_at: monday, pace })).toBe("2026-12-01")
  expect(promisedDay({ delayed_to: null, paid_at: monday, pace: null })).toBeNull()
  expect(() => endOfDay("2026-13-01")).toThrow(RangeError)
})

it("reminds at half of the time, tells at its end, and cancels so long after", () => {
  const deadline = {
    act: "confirm" as const,
    from: new Date("2026-12-01T00:00:00Z"),
    due_at: new Date("2026-12-02T00:00:00Z"),
    cancel_at: new Date("2026-12-03T00:00:00Z"),
  }
  const at = (moment: string) => stepAt(deadline, new Date(moment))
  expect(at("2026-12-01T11:59:59Z")).toEqual({ step: 0, next_at: new Date("2026-12-01T12:00:00Z") })
  expect(at("2026-12-01T12:00:00Z")).toEqual({ step: 1, next_at: deadline.due_at })
  expect(at("2026-12-02T00:00:00Z")).toEqual({ step: 2, next_at: deadline.cancel_at })
  expect(at("2026-12-03T00:00:00Z")).toEqual({ step: 3, next_at: null })
  expect(stepAt({ ...deadline, cancel_at: null }, new Date("2027-01-01"))).toEqual({ step: 2, next_at: null })
})
