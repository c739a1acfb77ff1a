import { orderStates } from "@chophien/vocabulary/order-state"
import * as z from "zod/mini"
import { trackingBody, trackingCorrectionSchema, trackingProblems } from "../seller/orders"
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

/** A parcel on its way, as staff see and correct it. */
const staffParcelSchema = z.object({
  parcel_id: z.string(),
  carrier: z.string(),
  number: z.string(),
  url: z.nullable(z.string()),
  shipped_at: time,
  correctable: z.boolean(),
  corrected: z.array(trackingCorrectionSchema),
})
export type StaffParcel = z.infer<typeof staffParcelSchema>
const parcelsAnswer = z.object({ parcels: listOf(staffParcelSchema) })

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
