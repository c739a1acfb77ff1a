import { rateLimit, ipKeyGenerator } from "express-rate-limit"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { normaliseOrderCode } from "../../modules/order-group/lib/code"
import { Problem } from "../../utils/problem"
import { normalisePhone } from "../../workflows/checkout/lib/phone"

/** What a limiter reads of a request. */
type Limited = { body?: unknown; ip?: string }

/** The cart routes of this shop; every other route below /store/carts is core's and stays closed. */
const ownCartRoutes = /^\/store\/carts\/(?:start|[^/]+\/(?:view|items|items\/[^/]+|delivery|parcels\/[^/]+|checkout))\/?$/

/**
 * Core's cart routes would place one mixed order, take addresses unchecked, and answer with fields of other sellers.
 * One way only leads to an order.
 */
function ownCartRoutesOnly(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  next(ownCartRoutes.test(req.originalUrl.split("?")[0] ?? "") ? undefined : new Problem("not_found", "use_checkout"))
}

/** Core's order routes answer anonymous callers with addresses; ours ask for a token. */
function closed(_req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  next(new Problem("not_found", "use_checkout"))
}

const tooMany = (_req: unknown, _res: unknown, next: MedusaNextFunction) => next(new Problem("too_many_requests", "too_many_requests"))
const lookedUp = z.object({ code: z.string(), phone: z.string() })

const limiter = (limit: number, keyOf: (req: Limited) => string) =>
  rateLimit({
    windowMs: 15 * 60 * 1000,
    limit,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: tooMany,
    keyGenerator: keyOf,
    // Addresses are keyed by their subnet in addressOf; the library looks for that in this very function.
    validate: { xForwardedForHeader: false, keyGeneratorIpFallback: false },
  })

const addressOf = (req: Limited) => ipKeyGenerator(req.ip ?? "")

/**
 * A look-up is limited by what is looked up, so that one order cannot be guessed from many addresses, and by the
 * address, generously: the shop's own server asks for all its visitors from one.
 */
const lookupLimits = [
  limiter(20, (req) => `phone ${normalisePhone(lookedUp.safeParse(req.body).data?.phone ?? "") ?? addressOf(req)}`),
  limiter(20, (req) => `code ${normaliseOrderCode(lookedUp.safeParse(req.body).data?.code ?? "") || addressOf(req)}`),
  limiter(600, (req) => `address ${addressOf(req)}`),
]

/** Middlewares of cart, checkout and order routes. */
export const checkoutMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts", middlewares: [ownCartRoutesOnly] },
  ...["/store/orders", "/store/payment-collections", "/store/returns"].map((matcher) => ({ matcher, middlewares: [closed] })),
  { matcher: "/store/order-groups/lookup", methods: ["POST"], middlewares: lookupLimits },
]
