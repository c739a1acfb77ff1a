import { requireOrderGroup } from "@chophien/checkout/order-group/require-order-group"
import { uploadOrderPhotos } from "@chophien/contract/store/complaints"
import { addressOf, type Limited, limitRate } from "@chophien/platform/http/rate-limit"
import { readUploadsWithin } from "@chophien/sellers/http/read-uploads"
import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { readOpenedGroup } from "./read-opened-group"

const window_ms = 15 * 60 * 1000
/** The order group of the path. */
const groupOf = (req: Limited): string => req.params["id"] ?? ""

/** A limit by order group, and a wider one by address: many shoppers have one address. */
const limits = (name: string, limit: number, by_address: number) => [
  limitRate({ name, limit, window_ms, keyOf: groupOf }),
  limitRate({ name: `${name}-address`, limit: by_address, window_ms, keyOf: addressOf }),
]

/** Nobody's bytes are read who cannot open the order. */
async function requireToken(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  await requireOrderGroup(req.scope, readOpenedGroup(uploadOrderPhotos, req))
  next()
}

/** Middlewares of what shoppers say and send after they paid. */
export const aftercareMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/order-groups/:id/complaints",
    methods: ["POST"],
    middlewares: limits("complaints", 20, 60),
  },
  {
    matcher: "/store/order-groups/:id/complaints/:complaint_id/reply",
    methods: ["POST"],
    middlewares: limits("complaint-replies", 30, 120),
  },
  {
    matcher: "/store/order-groups/:id/received",
    methods: ["POST"],
    middlewares: limits("parcel-receipts", 60, 240),
  },
  {
    matcher: "/store/order-groups/:id/orders/:order_id/cancel",
    methods: ["POST"],
    middlewares: limits("paid-order-cancel", 20, 60),
  },
  {
    matcher: "/store/order-groups/:id/orders/:order_id/ask-cancel",
    methods: ["POST"],
    middlewares: limits("cancel-requests", 20, 60),
  },
  {
    matcher: "/store/order-groups/:id/address",
    methods: ["POST"],
    middlewares: limits("address-changes", 20, 60),
  },
  {
    matcher: "/store/order-groups/:id/photos",
    methods: ["POST"],
    bodyParser: false,
    middlewares: [
      ...limits("complaint-photos", 40, 120),
      requireToken,
      readUploadsWithin(uploadOrderPhotos.upload),
    ],
  },
]
