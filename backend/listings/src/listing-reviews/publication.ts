import type { ReviewCause } from "@chophien/contract/staff/moderation"
import { type CauseRule, findCauses, hashOfContent, type ShownContent } from "../moderation/review-causes"
import type { ListingReviewRow } from "../modules/listing-review/service"
import { findForbidden, hashOfWords, type ListingWords } from "./find-forbidden"

type Known = Pick<ListingReviewRow, "state" | "passed_hash" | "passed_content"> | undefined

/** What a seller wants to show: its words, and what of it was shown until now. */
export type WantedListing = {
  words: ListingWords
  /** What is shown now; null for what is not shown. */
  before: ShownContent | null
  after: ShownContent
}

/** Whether a seller's wish to publish is granted, or a person has to look first, and because of what. */
export type Publication = { kind: "granted" } | { kind: "waits"; rules: string[]; causes: ReviewCause[] }

/**
 * What comes of a seller's wish to show a listing. What staff hold, or what waits already, waits. So do words that meet
 * the list of forbidden goods, and what the rule of the seller's trust names. What staff passed passes again.
 */
export function decidePublication(wanted: WantedListing, known: Known, rule: CauseRule): Publication {
  const { words, before, after } = wanted
  const rules = findForbidden(words)
  const isPassed = known?.state === "passed" && known.passed_hash === hashOfWords(words)
  const isContentPassed = known?.state === "passed" && known.passed_content === hashOfContent(after)
  const causes = findCauses(before, after, rule, isContentPassed)
  if (known?.state === "held" || known?.state === "waiting") return { kind: "waits", rules, causes }
  return (rules.length && !isPassed) || causes.length ? { kind: "waits", rules, causes } : { kind: "granted" }
}
