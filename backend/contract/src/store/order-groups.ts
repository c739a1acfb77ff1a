import * as z from "zod/mini"
import { amount, coreNumber, time, webAddress } from "../wire/fields"
import { pictureSchema } from "../wire/picture"
import { route } from "../wire/route"

/** A parcel on its way. `carrier` is empty where staff shipped it without saying by whom. */
const trackingSchema = z.object({
  carrier: z.string(),
  number: z.string(),
  // Staff type it in the Admin: what no browser may open is none, and costs nobody the page.
  url: z.catch(z.nullable(webAddress), null),
  shipped_at: time,
})

/** How to pay. The amount and `transfer_code` are what the payer's bank has to carry. */
export const paymentQrSchema = z.object({
  /** The EMVCo payload of the QR. */
  data: z.string(),
  image_url_png: webAddress,
  image_url_svg: webAddress,
  hosted_instructions_url: webAddress,
  expires_at: time,
  amount_remaining: amount,
  bank_bin: z.string(),
  bank_name: z.string(),
  account_number: z.string(),
  account_holder_name: z.string(),
  transfer_code: z.string(),
})
/** A QR to pay by, with what it says in words. */
export type PaymentQr = z.infer<typeof paymentQrSchema>

export const shopperOrderStates = [
  "awaiting_payment",
  "paid",
  "confirmed",
  "shipped",
  "delivered",
  "canceled",
] as const

/** One seller's order, as its shopper sees it. `shipping_name` is in the reader's language. */
export const orderSchema = z.object({
  id: z.string(),
  display_id: z.int(),
  state: z.enum(shopperOrderStates),
  seller: z.object({ handle: z.string(), name: z.string() }),
  items: z.array(
    z.object({
      title: z.string(),
      variant_title: z.nullable(z.string()),
      quantity: coreNumber,
      unit_price: coreNumber,
      total: coreNumber,
      picture: z.nullable(pictureSchema),
    })
  ),
  item_total: coreNumber,
  shipping_name: z.string(),
  shipping_total: coreNumber,
  total: coreNumber,
  tracking: z.array(trackingSchema),
})
export type Order = z.infer<typeof orderSchema>

const orderGroupStates = ["awaiting_payment", "partially_paid", "paid", "expired", "canceled"] as const

/** One checkout: the orders of all its sellers, with one payment. */
export const orderGroupSchema = z.object({
  id: z.string(),
  code: z.string(),
  state: z.enum(orderGroupStates),
  amount,
  amount_remaining: amount,
  /** Of a closed group: what came before it closed and waits to go back. */
  amount_received: amount,
  /** Of a paid group: what its cancelled orders cost, and what goes back. */
  amount_canceled: amount,
  created_at: time,
  expires_at: time,
  paid_at: z.nullable(time),
  delivery: z.object({
    name: z.string(),
    phone: z.string(),
    email: z.nullable(z.string()),
    address: z.string(),
    commune_name: z.string(),
    province_name: z.string(),
    note: z.nullable(z.string()),
  }),
  /** Null until the gateway opened the payment; without `qr` once nothing more is to be paid. */
  payment: z.nullable(
    z.object({
      intent_id: z.string(),
      status: z.string(),
      qr: z.nullable(paymentQrSchema),
      simulated_bank_url: z.nullable(webAddress),
    })
  ),
  orders: z.array(orderSchema),
})
export type OrderGroup = z.infer<typeof orderGroupSchema>

export const readOrderGroup = route({
  method: "GET",
  path: "/store/order-groups/:id",
  auth: "publishable",
  summary:
    "An order group, for who holds its access token. An unknown id and a wrong token are refused alike.",
  params: z.object({ id: z.string().check(z.regex(/^og_[A-Za-z0-9]{1,40}$/)) }),
  headers: z.object({ "x-order-token": z.string().check(z.minLength(20), z.maxLength(100)) }),
  field_problems: { id: "order_not_found", "x-order-token": "order_not_found" },
  answer: z.object({ order_group: orderGroupSchema }),
})

const typedShort = z.string().check(z.minLength(1), z.maxLength(40))

export const lookUpOrderGroup = route({
  method: "POST",
  path: "/store/order-groups/lookup",
  auth: "publishable",
  summary:
    "An order group by its code and the shopper's phone number, which must fit together. Limited by code, by phone number and by address.",
  body: z.strictObject({ code: typedShort, phone: typedShort }),
  answer: z.object({ order_group: orderGroupSchema, access_token: z.string().check(z.minLength(1)) }),
  problems: ["invalid_phone", "order_not_found", "too_many_requests"],
})
