import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { act } from "../../../../../../money-desk/open-money"
import { decideBody } from "../../../validators"

/** POST /admin/money/reviews/:id/decide `{ outcome: "duplicate" | "separate", reason }`: whether two notices tell of one transfer. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { outcome, reason } = readInput(decideBody, req.body)
  await act(req, { act: "decide", outcome }, reason)
  res.json({ id: req.params.id })
}
