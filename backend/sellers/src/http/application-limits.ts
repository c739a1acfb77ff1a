import { paperUpload } from "@chophien/contract/store/applications"
import { addressOf, type Limited, limitRate } from "@chophien/platform/http/rate-limit"
import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { findOwnApplication, requireOpen } from "../applications/find-own-application"
import { readOpenedApplication } from "./read-opened-application"
import { readUploadsWithin } from "./read-uploads"

const hour_ms = 60 * 60 * 1000
const idOf = (req: Limited): string => req.params["id"] ?? ""

/** Nobody's bytes are read who cannot open the application. */
async function requireApplication(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  requireOpen(await findOwnApplication(req.scope, readOpenedApplication(req)))
  next()
}

/** A limit by application, and a wider one by address: a whole commune may have one address. */
const limits = (name: string, limit: number, by_address: number) => [
  limitRate({ name, limit, window_ms: hour_ms, keyOf: idOf }),
  limitRate({ name: `${name}-address`, limit: by_address, window_ms: hour_ms, keyOf: addressOf }),
]

/** Middlewares of the applications of those who want to sell, and of photos of papers. */
export const applicationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/applications",
    methods: ["POST"],
    middlewares: [
      limitRate({ name: "applications-address", limit: 30, window_ms: hour_ms, keyOf: addressOf }),
    ],
  },
  {
    matcher: "/store/applications/find",
    methods: ["POST"],
    middlewares: [
      limitRate({
        name: "find-application",
        limit: 20,
        window_ms: hour_ms,
        keyOf: addressOf,
        failuresOnly: true,
      }),
    ],
  },
  {
    matcher: "/store/applications/:id/answers",
    methods: ["POST"],
    middlewares: limits("application-answers", 200, 1000),
  },
  {
    matcher: "/store/applications/:id/submit",
    methods: ["POST"],
    middlewares: limits("application-submit", 20, 100),
  },
  {
    matcher: "/store/applications/:id/papers/:requirement",
    methods: ["POST"],
    bodyParser: false,
    middlewares: [
      ...limits("application-papers", 60, 240),
      requireApplication,
      readUploadsWithin(paperUpload),
    ],
  },
  {
    matcher: "/store/applications/:id/papers/:paper_id/remove",
    methods: ["POST"],
    middlewares: limits("application-paper-removals", 100, 400),
  },
  {
    matcher: "/admin/dossiers/:id/papers/:requirement",
    methods: ["POST"],
    bodyParser: false,
    middlewares: [readUploadsWithin(paperUpload)],
  },
]
