import type { ReviewFinding } from "@chophien/contract/wire/review"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/vocabulary/locale"
import { findInText } from "../moderation/find-in-text"
import { questionTexts as texts } from "../texts/question"

/** Before anything is paid nobody gives away how to be reached; money goes through the market at all times. */
const refused: Readonly<Record<"before_paying" | "after_paying", readonly ReviewFinding[]>> = {
  before_paying: ["phone", "email", "link", "account", "app", "bad_word"],
  after_paying: ["link", "account", "bad_word"],
}

/** Which of the words of a message are refused. Pure. */
const refusedIn = (text: string, when: keyof typeof refused): ReviewFinding[] =>
  findInText(text).filter((finding) => refused[when].includes(finding))

/** @throws Problem `question_contact_refused`, naming what has to go */
export function requireCleanWords(text: string, when: keyof typeof refused, locale: Locale): void {
  const found = refusedIn(text, when)
  if (!found.length) return
  const what = found.map((finding) => texts[`finding_${finding}`][locale]).join(", ")
  throw new Problem("invalid_request", texts.question_contact_refused, { param: "text", values: { what } })
}
