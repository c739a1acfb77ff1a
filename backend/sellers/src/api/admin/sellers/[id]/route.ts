import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readAdminSeller } from "../../../../staff-sellers"
import { updateSellerWorkflow } from "../../../../workflows"
import { updateSellerBody } from "../validators"

/** One seller. `{ seller: AdminSeller }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ seller: await readAdminSeller(req.scope, req.params.id ?? "") })
}

/** Changes a seller's facts; the place it ships from moves with its address. `{ seller: AdminSeller }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  await updateSellerWorkflow(req.scope).run({ input: { id, ...readInput(updateSellerBody, req.body) } })
  res.json({ seller: await readAdminSeller(req.scope, id) })
}
