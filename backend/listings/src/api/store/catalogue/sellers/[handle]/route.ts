import { readSeller } from "@chophien/contract/store/catalogue"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showSeller } from "../../../../../use-cases/show-seller"

/** GET /store/catalogue/sellers/:handle: `{ seller }`; 404 when it may not sell. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(readSeller.query, req.query)
  const { handle } = readInput(readSeller.params, req.params)
  res.set("Cache-Control", "no-cache").json(await showSeller(req.scope, handle))
}
