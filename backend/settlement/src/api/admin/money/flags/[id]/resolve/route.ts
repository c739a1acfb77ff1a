import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeFlag } from "../../../../../../money-desk/flags"
import { reasonBody } from "../../../validators"

/** POST /admin/money/flags/:id/resolve `{ reason }`: what became of the money is settled; the flag and others of its intent close. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await closeFlag(req, readInput(reasonBody, req.body).reason)
  res.json({ id: req.params.id })
}
