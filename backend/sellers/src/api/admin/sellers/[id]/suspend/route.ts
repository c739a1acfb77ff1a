import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readAdminSeller } from "../../../../../staff-sellers"
import { suspendSellerWorkflow } from "../../../../../workflows"
import { suspendSellerBody } from "../../validators"

/** Closes a stall; body `{ reason }`. Its listings disappear, its paid orders may still be shipped. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  await suspendSellerWorkflow(req.scope).run({ input: { id, ...readInput(suspendSellerBody, req.body) } })
  res.json({ seller: await readAdminSeller(req.scope, id) })
}
