import { readInput } from "@chophien/platform/input"
import { nothing } from "@chophien/platform/pages"
import { Problem } from "@chophien/platform/problem"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { catalogueOf } from "../../../../../catalogue/context"
import { sellerPage } from "../../../../../catalogue/views"
import { texts } from "../../../../../texts"
import { handleParam } from "../../validators"

/** GET /store/catalogue/sellers/:handle: `{ seller }`; 404 when it may not sell. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(nothing, req.query)
  const { handle } = readInput(handleParam, req.params)
  const seller = await catalogueOf(req.scope).sellerBy("handle", handle)
  if (!seller) throw new Problem("not_found", texts.seller_not_found)
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "seller", fields: ["id"], filters: { id: seller.id, status: "active" } })
  if (!data.length) throw new Problem("not_found", texts.seller_not_found)
  res.set("Cache-Control", "no-cache").json({ seller: sellerPage(seller) })
}
