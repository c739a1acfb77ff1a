import { changeSearchWord } from "@chophien/contract/staff/search-words"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { removeSearchWord, writeSearchWord } from "../../../../use-cases/write-search-word"

/** POST /admin/search-words/:id: writes the row anew, `{ search_word }`; 404 where there is none. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const word = readInput(changeSearchWord.body, req.body)
  res.json({ search_word: await writeSearchWord(req.scope, word, req.params.id ?? "") })
}

/** DELETE /admin/search-words/:id: removes the row; 404 where there is none. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  await removeSearchWord(req.scope, id)
  res.json({ id, deleted: true })
}
