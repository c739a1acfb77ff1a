import { listSearchCounts } from "@chophien/contract/staff/search-words"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listSearchCounts as list } from "../../../../use-cases/list-search-counts"

/** GET /admin/search-words/counts?of=missed: what people searched for and did not find, counted without persons. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await list(req.scope, readInput(listSearchCounts.query, req.query)))
}
