import type { ListingFacts } from "@chophien/vocabulary/listing-facts"
import { isSoldIn, nextSeasonMonth } from "@chophien/vocabulary/season"
import { dayInVietnam } from "@chophien/vocabulary/time"
import { texts } from "../texts"
import type { CartProblem } from "./cart-problem"

/**
 * What stands in the way of goods whose season is over and of which the seller has none in store; null where nothing
 * does. The text names the month in which they are sold again.
 * @param day today in Vietnam, `2026-11-29`
 */
export function offSeason(
  title: string,
  facts: ListingFacts,
  day: string = dayInVietnam()
): CartProblem | null {
  const [year = 0, month = 0] = day.split("-").map(Number)
  if (isSoldIn(facts, month)) return null
  const next = nextSeasonMonth(facts.season_months, month) ?? month
  const from = `${next}/${next > month ? year : year + 1}`
  return { text: texts.out_of_season, values: { title, from } }
}
