import fc from "fast-check"
import {
  actsIn,
  awaitsPayment,
  type OrderFacts,
  orderActs,
  orderGroupStates,
  orderState,
  orderStates,
  refusalOfAct,
  shownGroupState,
} from "../../src/order-state"

const then = "2026-11-22T08:00:00Z"
const left = { shipped_at: then }
const arrived = { shipped_at: then, delivered_at: then }
const whole = [{ quantity: 3, fulfilled_quantity: 3 }]
const nothing = [{ quantity: 3, fulfilled_quantity: 0 }]

const order = (facts: Partial<OrderFacts> = {}): OrderFacts => ({
  group_state: "paid",
  canceled: false,
  confirmed_at: null,
  lines: nothing,
  fulfillments: [],
  ...facts,
})

describe("an order", () => {
  test.each<[string, Partial<OrderFacts>, ReturnType<typeof orderState>]>([
    ["is being placed", { group_state: "placing" }, "awaiting_payment"],
    ["waits for its money", { group_state: "awaiting_payment" }, "awaiting_payment"],
    ["is paid", {}, "to_confirm"],
    ["is taken on", { confirmed_at: then }, "to_ship"],
    ["is packed and not handed over", { confirmed_at: then, lines: whole, fulfillments: [{}] }, "to_ship"],
    ["is on its way", { confirmed_at: then, lines: whole, fulfillments: [left] }, "shipped"],
    ["left without having been taken on", { lines: whole, fulfillments: [left] }, "shipped"],
    [
      "left in part",
      { confirmed_at: then, lines: [{ quantity: 3, fulfilled_quantity: 1 }], fulfillments: [left] },
      "to_ship",
    ],
    [
      "has one parcel of two under way",
      { confirmed_at: then, lines: whole, fulfillments: [left, {}] },
      "to_ship",
    ],
    ["has one parcel of two delivered", { lines: whole, fulfillments: [arrived, left] }, "shipped"],
    ["is delivered", { lines: whole, fulfillments: [arrived, { delivered_at: then }] }, "delivered"],
    [
      "has a parcel that was taken back",
      { lines: nothing, fulfillments: [{ ...left, canceled_at: then }] },
      "to_confirm",
    ],
    ["is cancelled", { canceled: true, lines: whole, fulfillments: [arrived] }, "canceled"],
    ["is of a group that ran out of time", { group_state: "expired" }, "canceled"],
    ["is of a group that was given up", { group_state: "canceled", confirmed_at: then }, "canceled"],
    [
      "left although its group waits",
      { group_state: "awaiting_payment", lines: whole, fulfillments: [left] },
      "shipped",
    ],
  ])("that %s", (_, facts, state) => expect(orderState(order(facts))).toBe(state))
})

const came = fc.constantFrom(null, undefined, then)
const anyOrder = fc.record<OrderFacts>({
  group_state: fc.constantFrom(...orderGroupStates),
  canceled: fc.boolean(),
  confirmed_at: came,
  lines: fc.array(fc.record({ quantity: fc.nat(3), fulfilled_quantity: fc.nat(3) }), {
    minLength: 1,
    maxLength: 3,
  }),
  fulfillments: fc.array(fc.record({ canceled_at: came, shipped_at: came, delivered_at: came }), {
    maxLength: 3,
  }),
})

test("whatever happened to an order, it has one state, and what can be done is what nothing refuses", () => {
  fc.assert(
    fc.property(anyOrder, (facts) => {
      const state = orderState(facts)
      expect(orderStates).toContain(state)
      for (const act of orderActs) {
        const refusal = refusalOfAct(act, facts)
        if (!actsIn[state].includes(act)) expect(refusal).not.toBeNull()
        if (refusal === null) expect(actsIn[state]).toContain(act)
      }
    })
  )
})

test.each([
  ["confirm", {}, null],
  ["confirm", { group_state: "awaiting_payment" }, "order_not_paid"],
  ["confirm", { confirmed_at: then }, "order_already_confirmed"],
  ["confirm", { canceled: true }, "order_canceled"],
  ["ship", {}, "order_not_confirmed"],
  ["ship", { confirmed_at: then }, null],
  ["ship", { lines: whole, fulfillments: [left] }, "order_already_shipped"],
  [
    "ship",
    { confirmed_at: then, lines: [{ quantity: 3, fulfilled_quantity: 1 }], fulfillments: [left] },
    null,
  ],
  ["cancel", { group_state: "awaiting_payment" }, null],
  ["cancel", { confirmed_at: then }, null],
  ["cancel", { confirmed_at: then, lines: whole, fulfillments: [{}] }, "order_partly_packed"],
  ["cancel", { lines: whole, fulfillments: [arrived] }, "order_already_shipped"],
] as const)("to %s an order with %j: %s", (act, facts, refusal) =>
  expect(refusalOfAct(act, order(facts))).toBe(refusal)
)

test("a group's shopper sees money that came in part, and no group that is being placed", () => {
  const shown = (state: (typeof orderGroupStates)[number], amount_remaining: number | null) =>
    shownGroupState({ state, amount: 500, amount_remaining })
  expect(shown("placing", null)).toBe("awaiting_payment")
  expect(shown("awaiting_payment", 500)).toBe("awaiting_payment")
  expect(shown("awaiting_payment", 200)).toBe("partially_paid")
  expect(shown("paid", 0)).toBe("paid")
  expect(shown("expired", 200)).toBe("expired")
  expect((["placing", "partially_paid", "paid", "expired"] as const).map(awaitsPayment)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
