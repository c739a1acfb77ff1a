import { orderStates } from "@chophien/vocabulary/order-state"
import * as z from "zod/mini"
import { amount, coreNumber, nothing, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { pictureSchema } from "../wire/picture"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

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
  tracking: z.array(
    z.object({
      /** Empty where staff shipped it without saying by whom. */
      carrier: z.string(),
      number: z.string(),
      url: z.nullable(z.string()),
      shipped_at: time,
    })
  ),
})
export type SellerOrder = z.infer<typeof sellerOrderSchema>

const orderAnswer = z.object({ order: sellerOrderSchema })

/** Which orders a list shows; `closed` are those delivered or canceled. */
export const orderFilters = ["to_confirm", "to_ship", "shipped", "closed", "all"] as const

export const listOwnOrders = route({
  method: "GET",
  path: "/seller/orders",
  auth: "member",
  summary: "The seller's orders, the newest first.",
  query: z.strictObject({
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

export const shipOrder = route({
  method: "POST",
  path: "/seller/orders/:id/ship",
  auth: "member",
  summary: "The seller hands the parcel of a confirmed order over to a carrier.",
  idempotent: true,
  body: z.strictObject({
    carrier: z.string().check(z.trim(), z.normalize("NFC"), z.minLength(2), z.maxLength(60)),
    /** As printed on the label: letters, digits, dots and dashes. */
    tracking_number: z.string().check(z.trim(), z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{2,39}$/)),
  }),
  answer: orderAnswer,
  problems: [
    "not_found",
    "order_not_paid",
    "order_not_confirmed",
    "order_canceled",
    "order_already_shipped",
    "order_on_hold",
    "busy",
  ],
})
