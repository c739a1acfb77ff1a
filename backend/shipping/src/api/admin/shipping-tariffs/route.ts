import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SHIPPING_TARIFF_MODULE } from "../../../modules/shipping-tariff"
import type ShippingTariffService from "../../../modules/shipping-tariff/service"
import { addShippingTariffWorkflow } from "../../../workflows/add-shipping-tariff"
import { type AddShippingTariffBody, addShippingTariffSchema } from "./validators"

const listed = 50

/** GET /admin/shipping-tariffs: the newest tariffs, past and to come, and the one in force: `{ tariffs, current }`. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const service = req.scope.resolve<ShippingTariffService>(SHIPPING_TARIFF_MODULE)
  const [tariffs, current] = await Promise.all([service.versions(listed), service.currentVersion()])
  res.json({ tariffs, current })
}

/** POST /admin/shipping-tariffs: a new tariff from now or a later moment on, with its author: 201 `{ tariff }`. */
export async function POST(
  req: AuthenticatedMedusaRequest<AddShippingTariffBody>,
  res: MedusaResponse
): Promise<void> {
  const { tariff, effective_at, note } = readInput(addShippingTariffSchema, req.body)
  const now = new Date()
  const from = effective_at ? new Date(effective_at) : now
  const { result } = await addShippingTariffWorkflow(req.scope).run({
    input: {
      tariff,
      effective_at: from < now ? now : from,
      created_by: req.auth_context.actor_id,
      note: note ?? null,
    },
  })
  res.status(201).json({ tariff: result })
}
