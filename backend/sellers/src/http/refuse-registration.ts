import { Problem } from "@chophien/platform/problem"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { texts } from "../texts"

/** Members come by invitation: nobody registers an identity for one. */
export function refuseRegistration(
  _req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  next(new Problem("not_found", texts.not_found))
}
