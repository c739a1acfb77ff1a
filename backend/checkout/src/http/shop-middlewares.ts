import { addressOf, type Limited, limitRate } from "@chophien/platform/http/rate-limit"
import { readOrderCode } from "@chophien/vocabulary/order-code"
import { e164Of } from "@chophien/vocabulary/phone"
import { understoodValue } from "@chophien/vocabulary/reading"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { texts } from "../texts"

const lookedUp = z.object({ code: z.string(), phone: z.string() })
const window_ms = 15 * 60 * 1000

/** A code that is none counts by its letters and digits: the shop's own server asks for all its visitors from one address. */
const codeKey = (typed: string): string =>
  understoodValue(readOrderCode(typed)) ?? typed.toUpperCase().replace(/[^0-9A-Z]/g, "")

const phoneOf = (req: Limited): string =>
  e164Of(lookedUp.safeParse(req.body).data?.phone ?? "") ?? addressOf(req)
const codeOf = (req: Limited): string =>
  codeKey(lookedUp.safeParse(req.body).data?.code ?? "") || addressOf(req)

/**
 * A look-up is limited by what is looked up from one address, so that strangers do not lock the owner out of an order.
 * From all addresses together the limit is far above what an owner needs. It is far below what guessing needs: a code
 * has some 10^12 forms and a phone number 10^8.
 */
const lookupLimits = [
  limitRate({
    name: "lookup-phone",
    limit: 20,
    window_ms,
    keyOf: (req) => `${phoneOf(req)} ${addressOf(req)}`,
  }),
  limitRate({
    name: "lookup-code",
    limit: 20,
    window_ms,
    keyOf: (req) => `${codeOf(req)} ${addressOf(req)}`,
  }),
  limitRate({ name: "lookup-phone-everywhere", limit: 1000, window_ms, keyOf: phoneOf }),
  limitRate({ name: "lookup-code-everywhere", limit: 1000, window_ms, keyOf: codeOf }),
  limitRate({ name: "lookup-address", limit: 600, window_ms, keyOf: addressOf }),
]

const minute_ms = 60_000
const tooManyWrites = { text: texts.cart_writes_too_many, window_ms: minute_ms }
/** The cart or order group of the path. */
const subjectOf = (req: Limited): string => req.params["id"] ?? ""

/** A cart is changed as fast as fingers are; behind one address are many shoppers, but not a machine's worth. */
const cartWriteLimits = [
  limitRate({ ...tooManyWrites, name: "cart-writes", limit: 60, keyOf: subjectOf }),
  limitRate({ ...tooManyWrites, name: "cart-writes-address", limit: 900, keyOf: addressOf }),
]
const cartStartLimit = limitRate({
  ...tooManyWrites,
  name: "cart-starts-address",
  limit: 300,
  keyOf: addressOf,
})
/** A checkout is the dearest request there is. What an order group may hold is counted where it is placed. */
const checkoutLimits = [
  limitRate({ ...tooManyWrites, name: "checkouts", limit: 20, keyOf: subjectOf }),
  limitRate({ ...tooManyWrites, name: "checkouts-address", limit: 120, keyOf: addressOf }),
]
/** People look for their money a few times; staff read each claim. */
const claimLimits = [
  limitRate({ name: "payment-claims", limit: 12, window_ms, keyOf: subjectOf }),
  limitRate({ name: "payment-claims-address", limit: 60, window_ms, keyOf: addressOf }),
]
const accountLimits = [
  limitRate({ name: "refund-accounts", limit: 20, window_ms, keyOf: subjectOf }),
  limitRate({ name: "refund-accounts-address", limit: 120, window_ms, keyOf: addressOf }),
]
const cancelLimit = limitRate({ name: "order-cancel", limit: 60, window_ms, keyOf: addressOf })

/** Middlewares of cart, checkout and order routes. */
export const checkoutMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts/start", methods: ["POST"], middlewares: [cartStartLimit] },
  ...["items", "items/:item_id", "delivery", "parcels/:seller_id"].map(
    (part): MiddlewareRoute => ({
      matcher: `/store/carts/:id/${part}`,
      methods: ["POST"],
      middlewares: cartWriteLimits,
    })
  ),
  { matcher: "/store/carts/:id/checkout", methods: ["POST"], middlewares: checkoutLimits },
  { matcher: "/store/order-groups/:id/cancel", methods: ["POST"], middlewares: [cancelLimit] },
  { matcher: "/store/order-groups/:id/claims", methods: ["POST"], middlewares: claimLimits },
  { matcher: "/store/order-groups/:id/refund-account", methods: ["POST"], middlewares: accountLimits },
  { matcher: "/store/order-groups/lookup", methods: ["POST"], middlewares: lookupLimits },
]
