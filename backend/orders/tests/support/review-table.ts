import type { ReviewAct, ReviewActor, ReviewFacts, ReviewStep } from "@chophien/vocabulary/review-state"

/** What one act does to a review, who is told, and why everybody else is not. */
export type ReviewLine = ReviewFacts & { actor: ReviewActor; act: ReviewAct; held: boolean } & {
  next: ReviewStep
  silence: string
}

type From = `${"none" | "shown" | "waiting" | "hidden"}${"" | "+answer"}${"" | "+report"}`

const factsOf = (from: From): ReviewFacts => {
  const [state] = from.split("+")
  return {
    state: state === "shown" || state === "waiting" || state === "hidden" ? state : null,
    answered: from.includes("+answer"),
    reported: from.includes("+report"),
  }
}

const line = (
  from: From,
  actor: ReviewActor,
  act: ReviewAct,
  next: ReviewStep["state"] | `${ReviewStep["state"]}+report`,
  audiences: ReviewStep["audiences"],
  silence: string,
  held = false
): ReviewLine => {
  const to = factsOf(next)
  return {
    ...factsOf(from),
    actor,
    act,
    held,
    next: { state: to.state ?? "shown", reported: to.reported, audiences },
    silence,
  }
}

const itsOwn = "the shopper reads on the page what became of it; staff see what waits for them"
const looksFirst = "nobody but its shopper reads it before a person looked, and the page tells the shopper"
const both = "staff did it"
const inQueue = "it is in staff's list already"

/** Written by hand from what people agreed on; everything that stands nowhere here is refused. */
export const reviewTable: readonly ReviewLine[] = [
  line("none", "shopper", "write", "shown", ["seller"], itsOwn),
  line("none", "shopper", "write", "waiting", ["staff"], looksFirst, true),

  line("shown", "shopper", "edit", "shown", ["seller"], itsOwn),
  line("shown", "shopper", "edit", "waiting", ["staff"], looksFirst, true),
  line("shown+report", "shopper", "edit", "shown+report", ["seller"], itsOwn),
  line("shown+report", "shopper", "edit", "waiting+report", ["staff"], looksFirst, true),
  line("waiting", "shopper", "edit", "shown", ["seller"], itsOwn),
  line("waiting", "shopper", "edit", "waiting", ["staff"], looksFirst, true),
  line("waiting+report", "shopper", "edit", "shown+report", ["seller"], itsOwn),
  line("waiting+report", "shopper", "edit", "waiting+report", ["staff"], looksFirst, true),
  line(
    "hidden",
    "shopper",
    "edit",
    "waiting",
    ["staff"],
    "what staff hid waits for them, however it reads now"
  ),
  line("hidden", "shopper", "edit", "waiting", ["staff"], looksFirst, true),

  line("shown", "seller", "answer", "shown", ["shopper"], "the seller did it"),
  line("shown+report", "seller", "answer", "shown+report", ["shopper"], "the seller did it"),

  line("shown", "seller", "report", "shown+report", ["staff"], "its shopper hears what staff decide"),
  line("shown+report", "seller", "report", "shown+report", [], inQueue),
  line("shown+answer", "seller", "report", "shown+report", ["staff"], "its shopper hears what staff decide"),
  line("shown+answer+report", "seller", "report", "shown+report", [], inQueue),
  line("shown", "visitor", "report", "shown+report", ["staff"], "its shopper hears what staff decide"),
  line("shown+report", "visitor", "report", "shown+report", [], inQueue),
  line("shown+answer", "visitor", "report", "shown+report", ["staff"], "its shopper hears what staff decide"),
  line("shown+answer+report", "visitor", "report", "shown+report", [], inQueue),

  line("shown+report", "staff", "pass", "shown", ["seller"], "its shopper never heard of the report"),
  line("shown+answer+report", "staff", "pass", "shown", ["seller"], "its shopper never heard of the report"),
  ...(["waiting", "waiting+report", "waiting+answer", "waiting+answer+report"] as const).map((from) =>
    line(from, "staff", "pass", "shown", ["shopper", "seller"], both)
  ),
  ...(["hidden", "hidden+report", "hidden+answer", "hidden+answer+report"] as const).map((from) =>
    line(from, "staff", "pass", "shown", ["shopper", "seller"], both)
  ),
  ...(["shown", "shown+report", "shown+answer", "shown+answer+report"] as const).map((from) =>
    line(from, "staff", "hide", "hidden", ["shopper", "seller"], both)
  ),
  ...(["waiting", "waiting+report", "waiting+answer", "waiting+answer+report"] as const).map((from) =>
    line(from, "staff", "hide", "hidden", ["shopper", "seller"], both)
  ),
]
