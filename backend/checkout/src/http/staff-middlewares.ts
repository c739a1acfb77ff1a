import type { MiddlewareRoute } from "@medusajs/framework/http"
import { nameRefundAuthor } from "../refunds/refund-author"
import { keepOrdersReservation, keepReservedStock } from "./guard-reserved-stock"
import { holdOrder } from "./hold-order"
import { refuseMarkAsPaid, refuseOnHold, requirePaidForEdit, requirePaidOrder } from "./require-paid-order"

const writes = (
  matcher: string,
  middleware: NonNullable<MiddlewareRoute["middlewares"]>[number]
): MiddlewareRoute => ({ matcher, methods: ["POST", "DELETE"], middlewares: [middleware] })

/** Middlewares of the staff routes. */
export const adminMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/inventory-items/*", methods: ["POST"], middlewares: [keepReservedStock] },
  ...["orders", "payments", "order-edits", "returns", "claims", "exchanges"].map((branch) =>
    writes(`/admin/${branch}/:id/*`, nameRefundAuthor)
  ),
  writes("/admin/orders/:id/*", holdOrder),
  writes("/admin/order-edits/:id/*", holdOrder),
  writes("/admin/payments/:id/*", holdOrder),
  writes("/admin/orders/:id/fulfillments", requirePaidOrder),
  writes("/admin/orders/:id/fulfillments", refuseOnHold),
  writes("/admin/orders/:id/fulfillments/:fulfillment_id/shipments", refuseOnHold),
  writes("/admin/orders/:id/complete", requirePaidOrder),
  writes("/admin/orders/:id/archive", requirePaidOrder),
  writes("/admin/order-edits", requirePaidForEdit),
  writes("/admin/payment-collections/:id/mark-as-paid", refuseMarkAsPaid),
  writes("/admin/reservations/:id", keepOrdersReservation),
]
