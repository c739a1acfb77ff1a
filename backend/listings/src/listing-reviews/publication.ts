import type { ListingReviewRow } from "../modules/listing-review/service"
import { findForbidden, hashOfWords, type ListingWords } from "./find-forbidden"

type Known = Pick<ListingReviewRow, "state" | "passed_hash"> | undefined

/** Whether a seller's wish to publish is granted, or a person has to look first, and because of which rules. */
export type Publication = { kind: "granted" } | { kind: "waits"; rules: string[] }

/**
 * What comes of a seller's wish to show a listing. What staff hold, or what waits already, waits; so do words that meet
 * the list of forbidden goods, unless staff passed just these words.
 */
export function decidePublication(words: ListingWords, known: Known): Publication {
  const rules = findForbidden(words)
  const isPassed = known?.state === "passed" && known.passed_hash === hashOfWords(words)
  if (known?.state === "held" || known?.state === "waiting") return { kind: "waits", rules }
  return rules.length && !isPassed ? { kind: "waits", rules } : { kind: "granted" }
}
