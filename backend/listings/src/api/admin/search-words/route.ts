import { addSearchWord, listSearchWords } from "@chophien/contract/staff/search-words"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listSearchWords as list } from "../../../use-cases/list-search-words"
import { writeSearchWord } from "../../../use-cases/write-search-word"

/** GET /admin/search-words?q=&kind=: the words of the search, those changed last first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await list(req.scope, readInput(listSearchWords.query, req.query)))
}

/** POST /admin/search-words: adds words, `{ search_word }`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ search_word: await writeSearchWord(req.scope, readInput(addSearchWord.body, req.body)) })
}
