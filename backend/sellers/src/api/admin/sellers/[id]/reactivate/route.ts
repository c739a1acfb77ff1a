import { readInput } from "@chophien/platform/input"
import { nothing } from "@chophien/platform/pages"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readAdminSeller } from "../../../../../staff-sellers"
import { reactivateSellerWorkflow } from "../../../../../workflows"

/** Opens a closed stall again. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(nothing, req.body ?? {})
  const id = req.params.id ?? ""
  await reactivateSellerWorkflow(req.scope).run({ input: { id } })
  res.json({ seller: await readAdminSeller(req.scope, id) })
}
