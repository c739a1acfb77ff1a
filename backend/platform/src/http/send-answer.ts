import { type Answer, type Route, statusOf } from "@chophien/contract"
import type { MedusaResponse } from "@medusajs/framework/http"

/** Answers a route of the contract with its status; the compiler holds the answer to the contract's shape. */
export function sendAnswer<R extends Route>(res: MedusaResponse, route: R, answer: Answer<R>): void {
  res.status(statusOf(route)).json(answer)
}
