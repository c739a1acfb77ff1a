import { z } from "zod"
import { picture, problem } from "./schemas"

const trouble = z.object({ code: z.string(), message: z.string() })

const cartItem = z.object({
  id: z.string(),
  variant_id: z.string(),
  product_handle: z.string(),
  title: z.string(),
  variant_title: z.string().nullable(),
  unit: z.string().nullable(),
  quantity: z.number(),
  unit_price: z.number(),
  total: z.number(),
  picture: picture.nullable(),
  available: z.number().nullable(),
  problem: trouble.nullable(),
})
export type CartItem = z.infer<typeof cartItem>

const shippingOption = z.object({
  id: z.string(),
  name: z.string(),
  service: z.string(),
  price: z.number().nullable(),
  eta_days: z.tuple([z.number(), z.number()]).nullable(),
  problem: trouble.nullable(),
})
export type ShippingOption = z.infer<typeof shippingOption>

const parcel = z.object({
  seller: z.object({ id: z.string(), handle: z.string(), name: z.string(), commune_name: z.string() }),
  items: z.array(cartItem),
  weight_g: z.number(),
  shipping: z.object({
    options: z.array(shippingOption),
    selected_id: z.string().nullable(),
    price: z.number().nullable(),
    problem: trouble.nullable(),
  }),
  item_total: z.number(),
  total: z.number().nullable(),
})
export type Parcel = z.infer<typeof parcel>

export const cart = z.object({
  id: z.string(),
  completed: z.boolean(),
  delivery: z
    .object({
      name: z.string(),
      phone: z.string(),
      email: z.string().nullable(),
      province_code: z.string(),
      province_name: z.string(),
      commune_code: z.string(),
      commune_name: z.string(),
      address: z.string(),
      note: z.string().nullable(),
    })
    .nullable(),
  parcels: z.array(parcel),
  item_total: z.number(),
  shipping_total: z.number().nullable(),
  total: z.number().nullable(),
  ready: z.boolean(),
  problems: z.array(problem),
})
export type Cart = z.infer<typeof cart>

const qr = z.object({
  data: z.string(),
  image_url_png: z.url({ protocol: /^https?$/ }),
  image_url_svg: z.url({ protocol: /^https?$/ }),
  hosted_instructions_url: z.url({ protocol: /^https?$/ }),
  expires_at: z.union([z.string(), z.number()]),
  amount_remaining: z.number(),
  bank_bin: z.string(),
  bank_name: z.string().nullish(),
  account_number: z.string(),
  account_holder_name: z.string(),
  transfer_code: z.string(),
})
export type PaymentQr = z.infer<typeof qr>

const order = z.object({
  id: z.string(),
  display_id: z.union([z.string(), z.number()]),
  state: z.enum(["awaiting_payment", "paid", "confirmed", "shipped", "delivered", "canceled"]),
  seller: z.object({ handle: z.string(), name: z.string() }),
  items: z.array(
    z.object({
      title: z.string(),
      variant_title: z.string().nullable(),
      quantity: z.number(),
      unit_price: z.number(),
      total: z.number(),
      picture: picture.nullable(),
    })
  ),
  item_total: z.number(),
  shipping_total: z.number(),
  total: z.number(),
  tracking: z.array(
    z.object({
      carrier: z.string().nullable(),
      number: z.string(),
      url: z
        .url({ protocol: /^https?$/ })
        .nullable()
        .catch(null),
      shipped_at: z.string().nullable(),
    })
  ),
})
export type Order = z.infer<typeof order>

export const orderGroup = z.object({
  id: z.string(),
  code: z.string(),
  state: z.enum(["awaiting_payment", "partially_paid", "paid", "expired", "canceled"]),
  amount: z.number(),
  amount_remaining: z.number(),
  amount_received: z.number(),
  created_at: z.string(),
  expires_at: z.string(),
  paid_at: z.string().nullable(),
  delivery: z.object({
    name: z.string(),
    phone: z.string(),
    email: z.string().nullable(),
    address: z.string(),
    commune_name: z.string(),
    province_name: z.string(),
    note: z.string().nullable(),
  }),
  payment: z
    .object({
      qr: qr.nullable(),
      simulated_bank_url: z.url({ protocol: /^https?$/ }).nullable(),
    })
    .nullable(),
  orders: z.array(order),
})
export type OrderGroup = z.infer<typeof orderGroup>
