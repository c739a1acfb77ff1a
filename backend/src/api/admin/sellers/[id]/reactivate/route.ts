import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInput } from "../../../../../utils/input"
import { reactivateSellerWorkflow } from "../../../../../workflows/seller"
import { readAdminSeller } from "../../lib"
import { emptyBody } from "../../validators"

/** Opens a closed stall again. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(emptyBody, req.body ?? {})
  const id = req.params.id ?? ""
  await reactivateSellerWorkflow(req.scope).run({ input: { id } })
  res.json({ seller: await readAdminSeller(req.scope, id) })
}
