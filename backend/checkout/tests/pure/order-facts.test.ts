import { orderState, refusalOfAct } from "@chophien/vocabulary/order-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { orderFactsOf, paidAt } from "../../src/order-facts"
import { readConfirmedOrders } from "../../src/ports/order-progress"

const captured_at = new Date("2026-11-20T02:00:00Z")
const completed = { status: "completed", payments: [{ captured_at }] }
const order = {
  id: "order_1",
  status: "pending",
  created_at: new Date("2026-11-20T01:00:00Z"),
  payment_collections: [completed],
  items: [{ detail: { quantity: 2, fulfilled_quantity: 0 } }],
  fulfillments: [],
}
const progress = (state: "awaiting_payment" | "paid", confirmed_at: Date | null = null, on_hold = false) =>
  new Map([["order_1", { group: { id: "og_1", code: "ACDEFGHJ", state, on_hold }, confirmed_at }]])

describe("the state of an order", () => {
  it("waits for the whole group, though its own money is there", () => {
    expect(orderState(orderFactsOf(order, progress("awaiting_payment")))).toBe("awaiting_payment")
    expect(orderState(orderFactsOf(order, progress("paid")))).toBe("to_confirm")
    expect(orderState(orderFactsOf(order, progress("paid", captured_at)))).toBe("to_ship")
  })

  it("goes no further while the bank has its money back, and can be cancelled", () => {
    const held = orderFactsOf(order, progress("paid", null, true))
    expect(orderState(held)).toBe("to_confirm")
    expect(refusalOfAct("confirm", held)).toBe("order_on_hold")
    expect(refusalOfAct("cancel", held)).toBeNull()
    const confirmed = orderFactsOf(order, progress("paid", captured_at, true))
    expect(refusalOfAct("ship", confirmed)).toBe("order_on_hold")
    expect(refusalOfAct("ship", orderFactsOf(order, progress("paid", captured_at)))).toBeNull()
  })

  it("waits again for what staff added to it after it was paid", () => {
    const added = { ...order, payment_collections: [completed, { status: "not_paid", payments: [] }] }
    expect(orderState(orderFactsOf(added, progress("paid")))).toBe("awaiting_payment")
    expect(paidAt(added)).toBeNull()
    const dropped = { ...order, payment_collections: [completed, { status: "canceled", payments: [] }] }
    expect(orderState(orderFactsOf(dropped, progress("paid")))).toBe("to_confirm")
    expect(paidAt(dropped)).toEqual(captured_at)
  })

  it("of an order that no checkout made comes from its own payments", () => {
    expect(orderState(orderFactsOf(order, new Map()))).toBe("to_confirm")
    expect(orderState(orderFactsOf({ ...order, payment_collections: [] }, new Map()))).toBe(
      "awaiting_payment"
    )
  })
})

it("without the room of orders nothing is taken on", async () => {
  const container = { resolve: () => undefined } as unknown as MedusaContainer
  expect(await readConfirmedOrders(container, ["order_1"])).toEqual(new Map())
})
