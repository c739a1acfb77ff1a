import { addressOf, limitRate } from "@chophien/platform/http/rate-limit"
import { Problem } from "@chophien/platform/problem"
import { readOrderCode } from "@chophien/vocabulary/order-code"
import { e164Of } from "@chophien/vocabulary/phone"
import { understoodValue } from "@chophien/vocabulary/reading"
import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { texts } from "../texts"

/** The cart routes of this shop; every other route below /store/carts is core's and stays closed. */
const ownCartRoutes =
  /^\/store\/carts\/(?:start|[^/]+\/(?:view|items|items\/[^/]+|delivery|parcels\/[^/]+|checkout))\/?$/

/**
 * Core's cart routes would place one mixed order, take addresses unchecked, and answer with fields of other sellers.
 * One way only leads to an order.
 */
function ownCartRoutesOnly(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  next(
    ownCartRoutes.test(req.originalUrl.split("?")[0] ?? "")
      ? undefined
      : new Problem("not_found", texts.use_checkout)
  )
}

/** Core's order routes answer anonymous callers with addresses; ours ask for a token. */
function closed(_req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  next(new Problem("not_found", texts.use_checkout))
}

const lookedUp = z.object({ code: z.string(), phone: z.string() })
const window_ms = 15 * 60 * 1000

/** A code that is none counts by its letters and digits: the shop's own server asks for all its visitors from one address. */
const codeKey = (typed: string): string =>
  understoodValue(readOrderCode(typed)) ?? typed.toUpperCase().replace(/[^0-9A-Z]/g, "")

/**
 * A look-up is limited by what is looked up, so that one order cannot be guessed from many addresses. It is limited by
 * the address too, generously.
 */
const lookupLimits = [
  limitRate({
    name: "lookup-phone",
    limit: 20,
    window_ms,
    keyOf: (req) => e164Of(lookedUp.safeParse(req.body).data?.phone ?? "") ?? addressOf(req),
  }),
  limitRate({
    name: "lookup-code",
    limit: 20,
    window_ms,
    keyOf: (req) => codeKey(lookedUp.safeParse(req.body).data?.code ?? "") || addressOf(req),
  }),
  limitRate({ name: "lookup-address", limit: 600, window_ms, keyOf: addressOf }),
]

/** Middlewares of cart, checkout and order routes. */
export const checkoutMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts", middlewares: [ownCartRoutesOnly] },
  ...["/store/orders", "/store/payment-collections", "/store/returns"].map((matcher) => ({
    matcher,
    middlewares: [closed],
  })),
  { matcher: "/store/order-groups/lookup", methods: ["POST"], middlewares: lookupLimits },
]
