import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { act } from "../../../../../../money-desk/open-money"
import { reasonBody } from "../../../validators"

/** POST /admin/money/reviews/:id/ignore `{ reason }`: the money stays where it is and nobody need look at it again. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await act(req, { act: "ignore" }, readInput(reasonBody, req.body).reason)
  res.json({ id: req.params.id })
}
