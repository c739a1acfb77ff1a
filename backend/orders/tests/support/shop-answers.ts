import type { Route } from "@chophien/contract"
import { checkAnswer } from "@chophien/contract/double/check-answer"
import type { Placed } from "@chophien/test/kit/shop/shop"

/** An answer that is what its contract says. */
export function checked<Received extends { status: number; body: unknown }>(
  route: Route,
  answer: Received
): Received {
  expect(checkAnswer(route, answer.status, answer.body)).toEqual([])
  return answer
}

/** What opens an order group to who placed it. */
export const keyOf = (placed: Placed) => ({ "x-order-token": placed.access_token })

/** Where an order group stands. */
export const pathOf = (placed: Placed) => `/store/order-groups/${placed.order_group.id}`
