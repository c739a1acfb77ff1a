import type { MedusaRequest } from "@medusajs/framework/http"
import type { Origin } from "../modules/sign-ins/service"

/** Where a request comes from, cut to what a row takes. */
export const originOf = (req: MedusaRequest): Origin => ({
  ip: req.ip ?? null,
  user_agent: req.headers["user-agent"]?.slice(0, 300) ?? null,
})
