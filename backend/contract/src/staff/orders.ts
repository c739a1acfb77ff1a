import { orderStates } from "@chophien/vocabulary/order-state"
import * as z from "zod/mini"
import { coreNumber, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** An order of a seller, as staff's page of the seller lists it. */
const staffOrderSchema = z.object({
  id: z.string(),
  display_id: z.int(),
  group_code: z.string(),
  created_at: time,
  state: z.enum(orderStates),
  on_hold: z.boolean(),
  /** What became of the money of a cancelled order that was paid; null of any other. */
  money_back: z.nullable(z.enum(["returning", "returned"])),
  total: coreNumber,
})
export type StaffOrder = z.infer<typeof staffOrderSchema>

export const listSellerOrders = route({
  method: "GET",
  path: "/admin/sellers/:id/orders",
  auth: "staff",
  summary: "One seller's orders, the newest first.",
  query: z.strictObject(pageFields({ limit: 20, limit_max: 50 })),
  answer: z.object({ orders: listOf(staffOrderSchema), ...pageAnswer }),
  problems: ["not_found"],
})
