import type {
  CancelRequestActor,
  CancelRequestState,
  DeadlineAct,
  ShortfallReason,
} from "@chophien/vocabulary/order-care"
import type { InferTypeOf } from "@medusajs/framework/types"
import type CancelRequest from "./models/cancel-request"
import type OrderShortfall from "./models/order-shortfall"

export type ShortfallRow = InferTypeOf<typeof OrderShortfall>
export type CancelRequestRow = InferTypeOf<typeof CancelRequest>

/** Pieces of one line as they are given up; amounts whole VND. */
export type NewShortfall = Pick<
  ShortfallRow,
  | "order_id"
  | "act_id"
  | "item_id"
  | "title"
  | "variant_title"
  | "quantity"
  | "left_before"
  | "stays"
  | "text"
  | "amount"
  | "cancels"
  | "author"
  | "actor_id"
> & { reason: ShortfallReason }

/** What somebody does about a wish to cancel. */
export type CancelRequestMove = {
  order_id: string
  from: CancelRequestState
  to: CancelRequestState
  by: CancelRequestActor
  actor_id: string | null
  author: string | null
  answer: string | null
}

/** How far the clock is with an order. */
export type WatchStep = {
  order_id: string
  act: DeadlineAct | null
  due_at: Date | null
  step: number
  next_at: Date | null
}
