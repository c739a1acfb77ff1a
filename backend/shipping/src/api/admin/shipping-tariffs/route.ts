import { addTariff, listTariffs } from "@chophien/contract/staff/tariffs"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addShippingTariff } from "../../../use-cases/add-shipping-tariff"
import { listShippingTariffs } from "../../../use-cases/list-shipping-tariffs"

/** GET /admin/shipping-tariffs: the newest tariffs, past and to come, and the one in force: `{ tariffs, current }`. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, listTariffs, await listShippingTariffs(req.scope))
}

/** POST /admin/shipping-tariffs: a new tariff from now or a later moment on, with its author: 201 `{ tariff }`. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const body = readInput(addTariff.body, req.body)
  sendAnswer(res, addTariff, await addShippingTariff(req.scope, body, req.auth_context.actor_id))
}
