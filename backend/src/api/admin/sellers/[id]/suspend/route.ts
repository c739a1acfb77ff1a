import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInput } from "../../../../../utils/input"
import { suspendSellerWorkflow } from "../../../../../workflows/seller"
import { readAdminSeller } from "../../lib"
import { suspendSellerBody } from "../../validators"

/** Closes a stall; body `{ reason }`. Its listings disappear, its paid orders may still be shipped. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  await suspendSellerWorkflow(req.scope).run({ input: { id, ...readInput(suspendSellerBody, req.body) } })
  res.json({ seller: await readAdminSeller(req.scope, id) })
}
