import type { Answer, ReadQuery } from "@chophien/contract"
import type { listSearchCounts as listRoute } from "@chophien/contract/staff/search-words"
import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueService } from "../catalogue/catalogue-service"
import { currentLexicon } from "../catalogue/current-lexicon"
import { guessWords } from "../finding/guess-words"
import type { Lexicon } from "../finding/lexicon"
import { understandQuery } from "../finding/understand-query"
import type { CountedWords } from "../modules/search-count/service"
import { searchCountService } from "../search-counts/search-count-service"

/** Staff see no more rows than these: what is searched for least helps least. */
const rows_max = 200
const guesses_max = 3

/** What people searched for most; of what was missed, only what would find nothing now either. */
export async function listSearchCounts(
  container: MedusaContainer,
  { of, limit, offset }: ReadQuery<typeof listRoute>
): Promise<Answer<typeof listRoute>> {
  const isMissed = of === "missed"
  const [counted, lexicon] = await Promise.all([
    searchCountService(container).mostSearched({ missed: isMissed, limit: rows_max }),
    currentLexicon(container),
  ])
  const rows = isMissed ? await stillMissed(container, counted, lexicon) : counted
  return {
    search_counts: rows.slice(offset, offset + limit).map((row) => ({
      ...row,
      guesses: isMissed ? guessWords(row.words, lexicon, guesses_max) : [],
    })),
    count: rows.length,
    limit,
    offset,
  }
}

/** Those that find nothing as they are typed: goods have come since, or staff have written words for them. */
async function stillMissed(
  container: MedusaContainer,
  rows: CountedWords[],
  lexicon: Lexicon
): Promise<CountedWords[]> {
  const findings = rows.map(({ words }) => understandQuery(words, lexicon))
  const last = findings.map(({ stage }) => stage?.tiers.at(-1))
  const has = await catalogueService(container).anyIn(last.flatMap((tier) => tier ?? []))
  const places = new Map(last.flatMap((tier) => tier ?? []).map((tier, at) => [tier, has[at] === true]))
  return rows.filter((_, at) => {
    const tier = last[at]
    return findings[at]?.isEverything !== true && (!tier || !places.get(tier))
  })
}
