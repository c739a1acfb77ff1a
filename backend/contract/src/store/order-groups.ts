import * as z from "zod/mini"
import { amount, coreNumber, deliveryDates, nothing, time, webAddress } from "../wire/fields"
import { pictureSchema } from "../wire/picture"
import { route } from "../wire/route"
import { deliverySchema } from "./delivery"

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
      /** What it was bought as; null once core no longer knows. */
      variant_id: z.nullable(z.string()),
      product_handle: z.nullable(z.string()),
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
  /** When it arrives, by what held as it was placed; null once it has, or where that is not known. */
  dates: deliveryDates,
})
export type Order = z.infer<typeof orderSchema>

/** Why money goes back: see {@link moneyBackSchema}. */
export const moneyBackCauses = ["too_much", "too_late", "part_only", "canceled", "refund"] as const

/** Where money stands that goes back. `waiting`: nobody has begun yet. `failed`: the bank could not deliver it. */
const moneyBackStates = ["waiting", "needs_account", "on_its_way", "returned", "failed"] as const

/**
 * Money of an order group that goes back to its payer. `too_much`: more came than was to be paid. `too_late`: it came
 * after the deadline, or after the order was closed. `part_only`: too little came, and the order is closed. `canceled`:
 * it paid what was cancelled. `refund`: staff return it for another reason.
 */
export const moneyBackSchema = z.object({
  /** What it is called where its account is named. */
  id: z.string(),
  cause: z.enum(moneyBackCauses),
  state: z.enum(moneyBackStates),
  amount,
  /** Whether its payer can name the account it goes to. */
  takes_account: z.boolean(),
})
export type MoneyBack = z.infer<typeof moneyBackSchema>

/** What a shopper says to have transferred, and what became of it. */
export const paymentClaimSchema = z.object({
  id: z.string(),
  amount,
  transferred_at: time,
  reference: z.nullable(z.string()),
  /** Staff look for it; it paid the order; it was not found; it was found and goes back. */
  state: z.enum(["open", "placed", "not_found", "returned"]),
  created_at: time,
})
export type PaymentClaim = z.infer<typeof paymentClaimSchema>

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
  /** Until when it may be paid. */
  expires_at: time,
  /** Until when what was sent in time is awaited; its goods are kept so long. */
  grace_until: time,
  /** Whether no new transfer may be made any more, while one that was made is still awaited. */
  is_overdue: z.boolean(),
  paid_at: z.nullable(time),
  /** Money that goes back, or went back. */
  money_back: z.array(moneyBackSchema),
  /** Whether its parcels wait since the bank took back money that had paid them. */
  on_hold: z.boolean(),
  claims: z.array(paymentClaimSchema),
  /** Whether its shopper may say to have transferred. */
  takes_claims: z.boolean(),
  delivery: deliverySchema,
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

export const cancelOrderGroup = route({
  method: "POST",
  path: "/store/order-groups/:id/cancel",
  auth: "publishable",
  summary:
    "Cancels an order group for which nothing has come yet, for who holds its access token. Its goods are free again.",
  params: readOrderGroup.params,
  headers: readOrderGroup.headers,
  body: nothing,
  field_problems: readOrderGroup.field_problems,
  answer: z.object({ order_group: orderGroupSchema }),
  problems: ["order_not_cancelable", "order_has_money", "cancel_unavailable", "busy", "too_many_requests"],
})

/** The most claims of one order group that wait for staff. */
export const open_claims_max = 3

const bankReference = z
  .string()
  .check(z.trim(), z.normalize("NFC"), z.maxLength(60), z.regex(/^[\p{L}\p{N}][\p{L}\p{N} ./_-]*$/u))

export const claimPayment = route({
  method: "POST",
  path: "/store/order-groups/:id/claims",
  auth: "publishable",
  summary:
    "A shopper says to have transferred, though nothing came under the code: staff look for the money. Limited by order and address.",
  params: readOrderGroup.params,
  headers: readOrderGroup.headers,
  body: z.strictObject({
    /** Whole VND, as the bank's receipt says. */
    amount: z.int().check(z.minimum(1_000), z.maximum(1_000_000_000)),
    transferred_at: time,
    /** The bank's own name of the transfer. */
    reference: z.optional(bankReference),
  }),
  field_problems: readOrderGroup.field_problems,
  answer: z.object({ order_group: orderGroupSchema }),
  problems: ["claim_not_taken", "claims_too_many", "claim_time_wrong", "busy", "too_many_requests"],
})

export const openRefundAccount = route({
  method: "POST",
  path: "/store/order-groups/:id/refund-account",
  auth: "publishable",
  summary:
    "A signed page of the gateway on which a shopper names the account that money goes back to. Nobody else can open it.",
  params: readOrderGroup.params,
  headers: readOrderGroup.headers,
  body: z.strictObject({ money_back_id: z.string().check(z.regex(/^\w{1,80}$/)) }),
  field_problems: readOrderGroup.field_problems,
  answer: z.object({ url: webAddress, expires_at: time }),
  problems: ["nothing_to_return", "account_page_away", "too_many_requests"],
})

const typedShort = z.string().check(z.minLength(1), z.maxLength(200))

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
