import { readPriceShares } from "@chophien/contract/store/price-shares"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readPriceShares as readShares } from "../../../../../../use-cases/read-price-shares"

/** GET /store/catalogue/listings/:handle/shares: where the money goes that a shopper pays; 404 when it is not on sale. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { carriage } = readInput(readPriceShares.query, req.query)
  const { handle } = readInput(readPriceShares.params, req.params)
  res.set({ "Cache-Control": "no-cache" }).json(await readShares(req.scope, { handle, carriage }))
}
