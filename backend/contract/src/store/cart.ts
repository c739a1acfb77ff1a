import { locales } from "@chophien/vocabulary/locale"
import { e164Of } from "@chophien/vocabulary/phone"
import { communeCodeSchema, provinceCodeSchema, textSchema } from "@chophien/vocabulary/schemas"
import { shippingServices } from "@chophien/vocabulary/shipping"
import * as z from "zod/mini"
import { amount, deliveryDates, etaDays, legibleText, nothing, typedPhone } from "../wire/fields"
import { pictureSchema } from "../wire/picture"
import { obstacleSchema } from "../wire/problem"
import { route } from "../wire/route"
import { deliverySchema } from "./delivery"
import { orderGroupSchema } from "./order-groups"

/** A line of a cart; `available` is null where stock is not counted. */
const cartItemSchema = z.object({
  id: z.string(),
  variant_id: z.string(),
  product_handle: z.string(),
  title: z.string(),
  variant_title: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  quantity: z.int(),
  unit_price: amount,
  total: amount,
  picture: z.nullable(pictureSchema),
  available: z.nullable(z.int()),
  problem: z.nullable(obstacleSchema),
})
export type CartItem = z.infer<typeof cartItemSchema>

/** A way to send a parcel; without a price while no delivery is known, or where it cannot be had. */
const shippingOptionSchema = z.object({
  id: z.string(),
  name: z.string(),
  service: z.enum(shippingServices),
  price: z.nullable(amount),
  eta_days: z.nullable(etaDays),
  dates: deliveryDates,
  problem: z.nullable(obstacleSchema),
})

/** What one seller sends of a cart. Lines whose product is gone stand in a parcel of a seller without a name. */
export const parcelSchema = z.object({
  seller: z.object({ id: z.string(), handle: z.string(), name: z.string(), commune_name: z.string() }),
  items: z.array(cartItemSchema),
  weight_g: z.number(),
  shipping: z.object({
    options: z.array(shippingOptionSchema),
    selected_id: z.nullable(z.string()),
    price: z.nullable(amount),
    /** How much more the parcel holds at the same price; null while there is none. */
    room_g: z.nullable(z.int()),
    problem: z.nullable(obstacleSchema),
  }),
  item_total: amount,
  total: z.nullable(amount),
})
export type Parcel = z.infer<typeof parcelSchema>

/** A cart with fresh prices and stock, and everything that stands in the way of ordering it. */
export const cartSchema = z.object({
  id: z.string(),
  completed: z.boolean(),
  delivery: z.nullable(deliverySchema),
  /** The commune that was asked for, while no delivery is known: prices and dates are those of it. */
  estimate: z.nullable(
    z.object({ commune_code: z.string(), commune_name: z.string(), province_name: z.string() })
  ),
  parcels: z.array(parcelSchema),
  item_total: amount,
  shipping_total: z.nullable(amount),
  total: z.nullable(amount),
  ready: z.boolean(),
  problems: z.array(obstacleSchema),
})
export type Cart = z.infer<typeof cartSchema>

const cartAnswer = z.object({ cart: cartSchema })
const id = z.string().check(z.regex(/^[A-Za-z0-9_]{1,60}$/))
const variantId = z.string().check(z.minLength(1), z.maxLength(100))
const quantity_max = 999

export const startCart = route({
  method: "POST",
  path: "/store/carts/start",
  auth: "publishable",
  summary: "A new, empty cart.",
  body: nothing,
  answer: cartAnswer,
  problems: ["cart_writes_too_many"],
})

export const viewCart = route({
  method: "GET",
  path: "/store/carts/:id/view",
  auth: "publishable",
  summary: "A cart with one parcel per seller, fresh prices and stock.",
  params: z.object({ id }),
  query: z.strictObject({
    /** Where delivery is priced for while the cart has none. One that is not known is passed over. */
    commune_code: z.optional(communeCodeSchema),
  }),
  field_problems: { id: "cart_expired" },
  answer: cartAnswer,
})

export const addItem = route({
  method: "POST",
  path: "/store/carts/:id/items",
  auth: "publishable",
  summary: "Puts more of a variant into a cart. The price is the shop's, never the caller's.",
  params: z.object({ id }),
  body: z.strictObject({
    variant_id: variantId,
    quantity: z._default(z.int().check(z.minimum(1), z.maximum(quantity_max)), 1),
  }),
  field_problems: { id: "cart_expired", quantity: "quantity_invalid" },
  answer: cartAnswer,
  problems: [
    "cart_full",
    "product_unavailable",
    "seller_unavailable",
    "out_of_stock",
    "out_of_season",
    "seller_paused",
    "busy",
    "cart_writes_too_many",
  ],
})

export const setQuantity = route({
  method: "POST",
  path: "/store/carts/:id/items/:item_id",
  auth: "publishable",
  summary: "Sets how many of a line a cart holds; 0 takes it out.",
  params: z.object({ id, item_id: id }),
  body: z.strictObject({ quantity: z.int().check(z.minimum(0), z.maximum(quantity_max)) }),
  field_problems: { id: "cart_expired", item_id: "not_found", quantity: "quantity_invalid" },
  answer: cartAnswer,
  problems: [
    "item_not_found",
    "product_unavailable",
    "seller_unavailable",
    "out_of_stock",
    "out_of_season",
    "seller_paused",
    "busy",
    "cart_writes_too_many",
  ],
})

export const setDelivery = route({
  method: "POST",
  path: "/store/carts/:id/delivery",
  auth: "publishable",
  summary: "Sets where the parcels go. Each field has a refusal of its own that says what to change.",
  params: z.object({ id }),
  body: z.strictObject({
    name: legibleText(100),
    phone: typedPhone(e164Of),
    email: z.pipe(
      z.optional(z.union([z.literal(""), z.null(), z.email().check(z.maxLength(200))])),
      z.transform((typed) => typed || null)
    ),
    province_code: provinceCodeSchema,
    commune_code: communeCodeSchema,
    address: legibleText(200),
    note: z.pipe(
      z.nullish(textSchema(500, { lines: true })),
      z.transform((typed) => typed || null)
    ),
  }),
  field_problems: {
    id: "cart_expired",
    name: "name_missing",
    phone: "invalid_phone",
    email: "invalid_email",
    province_code: "unknown_commune",
    commune_code: "unknown_commune",
    address: "address_missing",
  },
  too_long_problem: "text_too_long",
  answer: cartAnswer,
  problems: ["name_is_address", "commune_not_in_province", "busy", "cart_writes_too_many"],
})

export const chooseShipping = route({
  method: "POST",
  path: "/store/carts/:id/parcels/:seller_id",
  auth: "publishable",
  summary: "Chooses how one seller's parcel is sent.",
  params: z.object({ id, seller_id: id }),
  body: z.strictObject({ shipping_option_id: z.string().check(z.minLength(1), z.maxLength(100)) }),
  field_problems: { id: "cart_expired", seller_id: "not_found" },
  answer: cartAnswer,
  problems: ["shipping_option_unknown", "busy", "cart_writes_too_many"],
})

export const checkOut = route({
  method: "POST",
  path: "/store/carts/:id/checkout",
  auth: "publishable",
  summary:
    "Orders a cart, once however often it is asked: one order per seller, joined in an order group with one payment. A repeat under the same Idempotency-Key gets the first answer; a cart that was ordered under another key, or none, is refused. A refusal places nothing.",
  params: z.object({ id }),
  headers: z.object({ "idempotency-key": z.optional(z.string().check(z.regex(/^[\x21-\x7e]{8,200}$/))) }),
  body: z.strictObject({
    /** The total that the shopper saw; another one is refused. */
    expected_total: z.int().check(z.minimum(1)),
    locale: z._default(z.enum(locales), "vi"),
  }),
  field_problems: { id: "cart_expired", "idempotency-key": "idempotency_key_invalid" },
  answer: z.object({ order_group: orderGroupSchema, access_token: z.string().check(z.minLength(1)) }),
  status: 201,
  repeat_status: 200,
  problems: [
    "cart_empty",
    "cart_changed",
    "delivery_missing",
    "shipping_missing",
    "out_of_stock",
    "stock_recounted",
    "out_of_season",
    "seller_paused",
    "product_unavailable",
    "seller_unavailable",
    "unreachable_destination",
    "unknown_destination",
    "needs_cold_chain",
    "parcel_too_heavy",
    "order_too_large",
    "promotion_used_up",
    "unpaid_orders_open",
    "unpaid_orders_today",
    "unpaid_pieces",
    "unpaid_stock_share",
    "unpaid_address_full",
    "mail_address_full",
    "cart_writes_too_many",
    "payment_unavailable",
    "order_not_found",
    "busy",
  ],
})
