import {
  cancelRequestActors,
  cancelRequestActs,
  cancelRequestStates,
  nextCancelRequestState,
} from "@chophien/vocabulary/order-care"
import {
  actsIn,
  type OrderAct,
  type OrderFacts,
  type OrderState,
  orderState,
  orderStates,
  refusalOfAct,
} from "@chophien/vocabulary/order-state"
import { toldOfCancelRequestAct } from "../../src/care/move-cancel-request"
import { toldOfDeadline } from "../../src/care/watch-deadline"
import { cancelRequestTable, type OrderTableAct, orderTable, type Told } from "../support/order-table"

const then = "2026-11-22T02:00:00.000Z"
const line = { quantity: 2, fulfilled_quantity: 0 }
const whole = { quantity: 2, fulfilled_quantity: 2 }
const paid: OrderFacts = {
  group_state: "paid",
  canceled: false,
  confirmed_at: null,
  lines: [line],
  fulfillments: [],
}
/** An order in each state. */
const facts: Record<OrderState, OrderFacts> = {
  awaiting_payment: { ...paid, group_state: "awaiting_payment" },
  to_confirm: paid,
  to_ship: { ...paid, confirmed_at: then },
  shipped: { ...paid, confirmed_at: then, lines: [whole], fulfillments: [{ shipped_at: then }] },
  delivered: {
    ...paid,
    confirmed_at: then,
    lines: [whole],
    fulfillments: [{ shipped_at: then, delivered_at: then }],
  },
  canceled: { ...paid, canceled: true },
}
/** By which rule of the vocabulary each act of the table goes. What the clock does follows from deadlines. */
const ruleOf: Partial<Record<OrderTableAct, OrderAct>> = {
  confirm: "confirm",
  ship_all: "ship",
  shorten_part: "shorten",
  shorten_all: "shorten",
  delay: "delay",
  ask_cancel: "ask_cancel",
  change_address: "change_address",
}
const rules = Object.entries(ruleOf)

test.each(orderStates)("an order that is %s takes what the table says, and nothing else", (state) => {
  expect(orderState(facts[state])).toBe(state)
  for (const [act, rule] of rules) {
    const isInTable = orderTable.some((each) => each.state === state && each.act === act)
    expect({ act, taken: refusalOfAct(rule, facts[state]) === null }).toEqual({ act, taken: isInTable })
    expect(actsIn[state].includes(rule)).toBe(isInTable)
  }
})

test("every line has somebody who is told, or a reason why nobody is", () => {
  for (const { tells, silence } of [...orderTable, ...cancelRequestTable]) {
    expect(silence.length).toBeGreaterThan(10)
    expect(new Set(tells).size).toBe(tells.length)
  }
})

const audiences = (news: Partial<Record<Told, string>>): Told[] =>
  (["shopper", "seller", "staff"] as const).filter((who) => news[who] !== undefined)

test.each(["to_confirm", "to_ship"] as const)(
  "the clock tells of an order that is %s whom the table names",
  (state) => {
    const act = state === "to_confirm" ? "confirm" : "hand_over"
    for (const [step, name] of [
      [1, "remind"],
      [2, "tell_late"],
      [3, "cancel_late"],
    ] as const) {
      const inTable = orderTable.find((each) => each.state === state && each.act === name)
      expect(audiences(toldOfDeadline(act, step))).toEqual(inTable?.tells)
    }
  }
)

const cells = cancelRequestStates.flatMap((state) =>
  cancelRequestActors.flatMap((actor) => cancelRequestActs.map((act) => ({ state, actor, act })))
)
test.each(cells)("a wish to cancel that is $state, $actor: $act", ({ state, actor, act }) => {
  const inTable = cancelRequestTable.find(
    (each) => each.state === state && each.actor === actor && each.act === act
  )
  expect(nextCancelRequestState(state, actor, act)).toBe(inTable?.next ?? null)
  if (inTable) expect(audiences(toldOfCancelRequestAct(actor, act))).toEqual(inTable.tells)
})
