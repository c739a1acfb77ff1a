import type { Answer, ReadQuery } from "@chophien/contract"
import type { listSearchWords as listRoute } from "@chophien/contract/staff/search-words"
import type { MedusaContainer } from "@medusajs/framework/types"
import { searchWordService } from "../search-words/search-word-service"
import { staffWord } from "../search-words/stored-word"

/** A page of the words of the search, those changed last first. */
export async function listSearchWords(
  container: MedusaContainer,
  query: ReadQuery<typeof listRoute>
): Promise<Answer<typeof listRoute>> {
  const { words, count } = await searchWordService(container).findWords(query)
  return { search_words: words.map(staffWord), count, limit: query.limit, offset: query.offset }
}
