import { textSchema } from "@chophien/vocabulary/schemas"
import * as z from "zod/mini"
import { amount, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** An order group that waits for its money, and what it holds meanwhile. */
const unpaidOrderSchema = z.object({
  id: z.string(),
  code: z.string(),
  customer_name: z.string(),
  /** E.164. */
  phone: z.string(),
  amount,
  created_at: time,
  /** Until when its goods are held. */
  expires_at: time,
  /** Pieces it holds, and those of each of its goods. */
  pieces: z.int(),
  holds: z.array(z.object({ title: z.string(), pieces: z.int() })),
  /** Unpaid orders and pieces of its phone number, itself included. */
  phone_orders: z.int(),
  phone_pieces: z.int(),
  /** Unpaid orders from its client address, itself included; null where that is not known. */
  address_orders: z.nullable(z.int()),
})
export type UnpaidOrder = z.infer<typeof unpaidOrderSchema>

export const listUnpaidOrders = route({
  method: "GET",
  path: "/admin/unpaid-orders",
  auth: "staff",
  summary: "Orders that hold goods and wait for their money; whose phone number holds most comes first.",
  query: z.strictObject(pageFields({ limit: 20, limit_max: 100 })),
  answer: z.object({ unpaid_orders: listOf(unpaidOrderSchema), ...pageAnswer }),
})

export const releaseUnpaidOrder = route({
  method: "POST",
  path: "/admin/unpaid-orders/:id/release",
  auth: "staff",
  summary:
    "Cancels an order for which nothing has come, so that its goods are free again. Keeps the reason and who gave it.",
  body: z.strictObject({ reason: textSchema(500).check(z.minLength(5)) }),
  answer: z.object({ state: z.literal("canceled") }),
  problems: ["order_not_found", "order_not_cancelable", "order_has_money", "cancel_unavailable", "busy"],
})
