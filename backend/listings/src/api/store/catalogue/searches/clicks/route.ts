import { countClick } from "@chophien/contract/store/searches"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { countOpened } from "../../../../../search-counts/count-searches"

/** POST /store/catalogue/searches/clicks: counts that a listing was opened from what a search found. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { q } = readInput(countClick.body, req.body)
  countOpened(req.scope, q)
  res.json({ counted: true })
}
