import { orderStates } from "@chophien/vocabulary/order-state"
import { typed_length_max } from "@chophien/vocabulary/text"
import * as z from "zod/mini"
import { amount, coreNumber, nothing, searchWords, time } from "../wire/fields"
import { careFields } from "../wire/order-care"
import { pageAnswer, pageFields } from "../wire/page"
import { pictureSchema } from "../wire/picture"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** A carrier and code that turned out wrong, until when they stood there, and who put them right. */
const trackingCorrectionSchema = z.object({
  carrier: z.string(),
  number: z.string(),
  corrected_at: time,
  by: z.enum(["seller", "staff"]),
})

/** A parcel on its way, as seller and staff see and correct it. */
export const parcelSchema = z.object({
  /** To correct its code by; several parcels may have left under one. */
  parcel_id: z.string(),
  /** Empty where staff shipped it without saying by whom. */
  carrier: z.string(),
  number: z.string(),
  url: z.nullable(z.string()),
  shipped_at: time,
  /** Whether seller or staff may still correct it: it has not arrived. */
  correctable: z.boolean(),
  /** What stood there before, the latest first. */
  corrected: z.array(trackingCorrectionSchema),
  /** What lies in it. */
  items: z.array(z.object({ title: z.string(), quantity: coreNumber })),
})

/** An order as its seller sees it. The recipient stays hidden until the order is paid. */
export const sellerOrderSchema = z.object({
  id: z.string(),
  display_id: z.int(),
  /** What the shopper knows the order by; empty for one that no checkout made. */
  group_code: z.string(),
  created_at: time,
  paid_at: z.nullable(time),
  confirmed_at: z.nullable(z.string()),
  state: z.enum(orderStates),
  /** By when the seller should confirm it, or hand it over; null where nothing waits for the seller. */
  due_at: z.nullable(time),
  /** Whether it may not be confirmed or shipped now: the bank took back money that had paid it. */
  on_hold: z.boolean(),
  /** What its shopper paid too much for the whole group; the centre returns it. */
  group_overpaid: amount,
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      variant_title: z.nullable(z.string()),
      quantity: coreNumber,
      /** Pieces that have not left yet, of which some may lie in a parcel that staff packed. */
      left: coreNumber,
      unit_price: coreNumber,
      total: coreNumber,
      picture: z.nullable(pictureSchema),
    })
  ),
  item_total: coreNumber,
  shipping_total: coreNumber,
  total: coreNumber,
  shipping_name: z.string(),
  recipient: z.nullable(
    z.object({
      name: z.string(),
      phone: z.string(),
      address: z.string(),
      commune_name: z.string(),
      province_name: z.string(),
      note: z.nullable(z.string()),
    })
  ),
  tracking: z.array(parcelSchema),
  ...careFields,
})
export type SellerOrder = z.infer<typeof sellerOrderSchema>

/** What each route about one order answers. */
export const orderAnswer = z.object({ order: sellerOrderSchema })

/** Which orders a list shows; `closed` are those delivered or canceled. */
export const orderFilters = ["to_confirm", "to_ship", "shipped", "closed", "all"] as const

export const listOwnOrders = route({
  method: "GET",
  path: "/seller/orders",
  auth: "member",
  summary:
    "The seller's orders: those to confirm or to ship with the oldest first, others with the newest. With words, those that the words are found in: numbers, code, goods, and of paid ones the recipient's name, phone and commune.",
  query: z.strictObject({
    q: z._default(searchWords, ""),
    ...pageFields({ limit: 20, limit_max: 50 }),
    state: z._default(z.enum(orderFilters), "all"),
  }),
  answer: z.object({ orders: listOf(sellerOrderSchema), ...pageAnswer }),
})

export const readOwnOrder = route({
  method: "GET",
  path: "/seller/orders/:id",
  auth: "member",
  summary: "One order of the seller.",
  query: nothing,
  answer: orderAnswer,
  problems: ["not_found"],
})

export const confirmOrder = route({
  method: "POST",
  path: "/seller/orders/:id/confirm",
  auth: "member",
  summary: "The seller takes a paid order on.",
  idempotent: true,
  body: nothing,
  answer: orderAnswer,
  problems: ["not_found", "order_not_paid", "order_canceled", "order_on_hold", "busy"],
})

/** By whom a parcel travels, and under which code, as people type them. */
export const trackingBody = /* @__PURE__ */ (() =>
  z.strictObject({
    carrier: z.string().check(z.trim(), z.normalize("NFC"), z.minLength(2), z.maxLength(60)),
    /** As printed on the label; blanks, a label before it and a link to the carrier's page are understood. */
    tracking_number: z.string().check(z.trim(), z.minLength(1), z.maxLength(typed_length_max)),
  }))()

/** Refusals of a code that cannot be read. */
export const trackingProblems = [
  "tracking_too_short",
  "tracking_too_long",
  "tracking_characters",
  "tracking_address",
] as const

export const shipOrder = route({
  method: "POST",
  path: "/seller/orders/:id/ship",
  auth: "member",
  summary:
    "The seller hands a parcel of a confirmed order over to a carrier: all that is left, or the pieces that are named.",
  idempotent: true,
  body: z.extend(trackingBody, {
    /** Which pieces lie in it, by lines; all that is left where none are named. */
    items: z.optional(
      z
        .array(z.strictObject({ id: z.string(), quantity: z.int().check(z.minimum(1)) }))
        .check(z.minLength(1), z.maxLength(100))
    ),
  }),
  answer: orderAnswer,
  problems: [
    "not_found",
    "order_not_paid",
    "order_not_confirmed",
    "order_canceled",
    "order_already_shipped",
    "pieces_not_left",
    "order_on_hold",
    "cancel_request_open",
    "busy",
    ...trackingProblems,
  ],
})

export const correctTracking = route({
  method: "POST",
  path: "/seller/orders/:id/parcels/:parcel_id/tracking",
  auth: "member",
  summary:
    "Corrects by whom a parcel travels and under which code, until it arrives. The shopper gets a mail, and what stood there before is kept.",
  idempotent: true,
  body: trackingBody,
  answer: orderAnswer,
  problems: ["not_found", "parcel_not_correctable", "busy", ...trackingProblems],
})
