import type { Body } from "@chophien/contract"
import type {
  previewSearchWord as previewRoute,
  SearchWordPreview,
} from "@chophien/contract/staff/search-words"
import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueService } from "../catalogue/catalogue-service"
import { readSource } from "../catalogue/current-lexicon"
import { readListedRows } from "../catalogue/listed-rows"
import { runFinding } from "../catalogue/run-finding"
import { buildLexicon, type Lexicon } from "../finding/lexicon"
import { understandQuery } from "../finding/understand-query"
import { searchWordService } from "../search-words/search-word-service"

const searches_max = 6
const titles_max = 5

type Outcome = SearchWordPreview["searches"][number]["before"]

/** What searches for the typed words find now, and what they would with the row written so. Changes nothing. */
export async function previewSearchWord(
  container: MedusaContainer,
  { id, word }: Body<typeof previewRoute>
): Promise<SearchWordPreview> {
  const [source, stored] = await Promise.all([readSource(container), searchWordService(container).allWords()])
  const before = buildLexicon({ ...source, words: stored })
  const after = buildLexicon({ ...source, words: [...stored.filter((row) => row.id !== id), word] })
  const searches = []
  for (const typed of word.typed.slice(0, searches_max))
    searches.push({
      typed,
      before: await outcomeOf(container, typed, before),
      after: await outcomeOf(container, typed, after),
    })
  return { searches }
}

async function outcomeOf(container: MedusaContainer, typed: string, lexicon: Lexicon): Promise<Outcome> {
  const catalogue = catalogueService(container)
  const { found } = await runFinding(
    { find: (query) => catalogue.findListings(query), anyIn: (tiers) => catalogue.anyIn(tiers) },
    understandQuery(typed, lexicon),
    { sort: "relevance", limit: titles_max, offset: 0 }
  )
  const rows = await readListedRows(container, found.listings)
  return { count: found.count, titles: rows.map(({ title }) => title) }
}
