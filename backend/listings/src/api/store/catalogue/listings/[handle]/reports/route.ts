import { reportListing as route } from "@chophien/contract/store/reports"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reportListing } from "../../../../../../use-cases/listing-reports"

/** POST /store/catalogue/listings/:handle/reports: tells the centre that something is wrong with goods. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { handle } = readInput(route.params, req.params)
  res.status(201).json(await reportListing(req.scope, handle, readInput(route.body, req.body)))
}
