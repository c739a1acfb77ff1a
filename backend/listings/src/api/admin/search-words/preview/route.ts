import { previewSearchWord } from "@chophien/contract/staff/search-words"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { previewSearchWord as preview } from "../../../../use-cases/preview-search-word"

/** POST /admin/search-words/preview: what searches for the words would find, `{ searches }`; changes nothing. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await preview(req.scope, readInput(previewSearchWord.body, req.body)))
}
