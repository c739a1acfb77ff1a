import { dueAt } from "../../src/deadlines"

const paid_at = new Date("2026-11-22T02:00:00Z")
const confirmed_at = new Date("2026-11-22T05:00:00Z")

it("gives a day to confirm from the payment, and two days to hand over from the confirmation", () => {
  expect(dueAt({ state: "to_confirm", paid_at, confirmed_at: null })).toEqual(
    new Date("2026-11-23T02:00:00Z")
  )
  expect(dueAt({ state: "to_ship", paid_at, confirmed_at })).toEqual(new Date("2026-11-24T05:00:00Z"))
})

it.each(["awaiting_payment", "shipped", "delivered", "canceled"] as const)(
  "expects nothing of an order that is %s",
  (state) => {
    expect(dueAt({ state, paid_at, confirmed_at })).toBeNull()
  }
)
