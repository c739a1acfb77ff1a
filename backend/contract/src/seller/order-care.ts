import { delayReasons, shortfallReasons } from "@chophien/vocabulary/order-care"
import * as z from "zod/mini"
import { amount, coreNumber, day, nothing, time } from "../wire/fields"
import { careText } from "../wire/order-care"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"
import { orderAnswer } from "./orders"

/** Pieces of lines of an order. */
const piecesOfLines = /* @__PURE__ */ (() =>
  z
    .array(z.strictObject({ id: z.string(), quantity: z.int().check(z.minimum(1)) }))
    .check(z.minLength(1), z.maxLength(100)))()

export const shortenOrder = route({
  method: "POST",
  path: "/seller/orders/:id/shorten",
  auth: "member",
  summary:
    "The seller cannot deliver some pieces that have not left. Their money goes back by itself; with the last pieces the order is cancelled.",
  idempotent: true,
  body: z.strictObject({
    items: piecesOfLines,
    reason: z.enum(shortfallReasons),
    text: z.optional(careText()),
  }),
  answer: orderAnswer,
  problems: [
    "not_found",
    "order_not_paid",
    "order_canceled",
    "order_already_shipped",
    "order_on_hold",
    "pieces_not_left",
    "order_being_changed",
    "order_money_promised",
    "busy",
  ],
})

export const delayOrder = route({
  method: "POST",
  path: "/seller/orders/:id/delay",
  auth: "member",
  summary:
    "The seller promises another day for handing the order over. The shopper gets a mail and may cancel at once.",
  idempotent: true,
  body: z.strictObject({ promised_on: day, reason: z.enum(delayReasons), text: z.optional(careText()) }),
  answer: orderAnswer,
  problems: [
    "not_found",
    "order_not_paid",
    "order_canceled",
    "order_already_shipped",
    "order_on_hold",
    "delay_day_out",
    "delays_too_many",
    "busy",
  ],
})

export const answerCancelRequest = route({
  method: "POST",
  path: "/seller/orders/:id/answer-cancel",
  auth: "member",
  summary:
    "The seller grants or refuses a shopper's wish to cancel. Granted, the order is cancelled and its money goes back.",
  idempotent: true,
  body: z.strictObject({ act: z.enum(["grant", "refuse"]), text: z.optional(careText()) }),
  answer: orderAnswer,
  problems: [
    "not_found",
    "cancel_request_moved_on",
    "cancel_refusal_needs_reason",
    "paid_order_not_cancelable",
    "busy",
  ],
})

/** An order as it is packed. */
const pickOrderSchema = z.object({
  id: z.string(),
  display_id: z.int(),
  group_code: z.string(),
  due_at: z.nullable(time),
  promised_on: z.nullable(day),
  recipient_name: z.string(),
  commune_name: z.string(),
  note: z.nullable(z.string()),
  shipping_name: z.string(),
  items: z.array(
    z.object({
      title: z.string(),
      variant_title: z.nullable(z.string()),
      /** Pieces that have not left. */
      left: coreNumber,
    })
  ),
})
export type PickOrder = z.infer<typeof pickOrderSchema>

export const readPickList = route({
  method: "GET",
  path: "/seller/pick-list",
  auth: "member",
  summary:
    "All that the seller has still to pack, by order, what is due first at the top; 200 orders at most.",
  query: nothing,
  answer: z.object({ orders: listOf(pickOrderSchema), count: z.int() }),
})

const harvestSums = {
  /** Orders that wait with this listing in them. */
  orders: z.int(),
  pieces: coreNumber,
  /** What goes back where all of it is cancelled, whole VND. */
  amount,
}

export const previewHarvest = route({
  method: "GET",
  path: "/seller/listings/:id/harvest",
  auth: "member",
  summary:
    "What a failed harvest of a listing comes to: open orders, pieces, and the money that would go back.",
  query: nothing,
  answer: z.object({ title: z.string(), ...harvestSums }),
  problems: ["not_found"],
})

export const failHarvest = route({
  method: "POST",
  path: "/seller/listings/:id/harvest",
  auth: "member",
  summary:
    "A harvest failed: the listing is taken out of all open orders, or all of them get a new day. Said again under one `key`, each order is changed once.",
  idempotent: true,
  body: z.strictObject({
    /** The seller's own name of this act. */
    key: z.string().check(z.regex(/^[\w-]{8,60}$/)),
    act: z.enum(["cancel", "delay"]),
    /** For a delay. */
    promised_on: z.optional(day),
    text: z.optional(careText()),
    /** Whether nothing of it is for sale any more. */
    empty_stock: z.boolean(),
  }),
  answer: z.object({
    changed: z.int(),
    amount,
    /** Orders that could not be changed, with why. */
    left: z.array(z.object({ order_id: z.string(), display_id: z.int(), why: z.string() })),
  }),
  problems: ["not_found", "delay_day_out", "busy"],
})
