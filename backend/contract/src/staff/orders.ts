import { orderStates } from "@chophien/vocabulary/order-state"
import * as z from "zod/mini"
import { parcelSchema, trackingBody, trackingProblems } from "../seller/orders"
import { coreNumber, searchWords, time, wholeNumber } from "../wire/fields"
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

/** An order as staff find it: whose it is, who bought it, where it stands. */
const foundOrderSchema = z.object({
  id: z.string(),
  display_id: z.int(),
  /** What the shopper knows it by; empty for one that no checkout made. */
  group_code: z.string(),
  created_at: time,
  state: z.enum(orderStates),
  on_hold: z.boolean(),
  total: coreNumber,
  seller_id: z.string(),
  seller_name: z.string(),
  customer_name: z.string(),
  phone: z.string(),
  /** By when its seller should go on with it; null where nothing waits for the seller. */
  due_at: z.nullable(time),
  /** Whether the seller gave a later day than promised. */
  delayed: z.boolean(),
  /** Whether the seller cannot deliver all of it. */
  shortened: z.boolean(),
  /** Whether its shopper waits for an answer to a wish to cancel. */
  asks_cancel: z.boolean(),
})
export type FoundOrder = z.infer<typeof foundOrderSchema>

export const findOrders = route({
  method: "GET",
  path: "/admin/order-search",
  auth: "staff",
  summary:
    "Orders by what people say of them, the newest first: the code or phone in any spelling, the number, words of goods, seller or customer without diacritics.",
  query: z.strictObject({
    q: z._default(searchWords, ""),
    state: z.optional(z.enum(orderStates)),
    seller_id: z.optional(z.string().check(z.maxLength(100))),
    /** Words of the customer's name, or the phone number in any spelling. */
    customer: z._default(searchWords, ""),
    /** Whole VND, of the order with its delivery. */
    total_min: z.optional(wholeNumber(0, 1_000_000_000)),
    total_max: z.optional(wholeNumber(0, 1_000_000_000)),
    ...pageFields({ limit: 20, limit_max: 50 }),
  }),
  answer: z.object({ orders: listOf(foundOrderSchema), ...pageAnswer }),
})

export const readGroupOfOrder = route({
  method: "GET",
  path: "/admin/orders/:id/group",
  auth: "staff",
  summary: "Whose order it is, under which code its shopper knows it, and the other orders of that checkout.",
  answer: z.object({ order: foundOrderSchema, others: listOf(foundOrderSchema) }),
  problems: ["not_found"],
})

export type StaffParcel = z.infer<typeof parcelSchema>
const parcelsAnswer = z.object({ parcels: listOf(parcelSchema) })

export const listOrderParcels = route({
  method: "GET",
  path: "/admin/orders/:id/parcels",
  auth: "staff",
  summary: "The parcels of an order that are on their way, with what was corrected of their codes.",
  answer: parcelsAnswer,
  problems: ["not_found"],
})

export const correctTrackingForSeller = route({
  method: "POST",
  path: "/admin/orders/:id/parcels/:parcel_id/tracking",
  auth: "staff",
  summary: "Corrects by whom a parcel travels and under which code. The shopper and the seller get a mail.",
  body: trackingBody,
  answer: parcelsAnswer,
  problems: ["not_found", "parcel_not_correctable", "busy", ...trackingProblems],
})

export const listSellerOrders = route({
  method: "GET",
  path: "/admin/sellers/:id/orders",
  auth: "staff",
  summary: "One seller's orders, the newest first.",
  query: z.strictObject(pageFields({ limit: 20, limit_max: 50 })),
  answer: z.object({ orders: listOf(staffOrderSchema), ...pageAnswer }),
  problems: ["not_found"],
})
