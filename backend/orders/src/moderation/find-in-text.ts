import type { ReviewFinding } from "@chophien/contract/wire/review"
import { fold } from "@chophien/vocabulary/fold"
import { type WordRules, wordRulesAt } from "./word-rules"

/** A number that somebody spells out, one digit a word. */
const digitWords: Readonly<Record<string, string>> = {
  khong: "0",
  mot: "1",
  hai: "2",
  ba: "3",
  bon: "4",
  tu: "4",
  nam: "5",
  lam: "5",
  sau: "6",
  bay: "7",
  tam: "8",
  chin: "9",
}
/** Letters that stand for digits in a number that is hidden. */
const digitLetters: Readonly<Record<string, string>> = { o: "0", i: "1", l: "1" }

/** Amounts, dates and tracking codes are numbers that tell of nobody. */
const harmless = [
  /(?<![\d.,])[1-9]\d{0,2}(?:[.,]\d{3})+(?![\d.,]*\d)/g,
  /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/g,
  /\b\d{1,2}[:h]\d{2}\b/g,
]
const phone = /^(?:0|84)(?:[35789]\d{8}|2\d{8,9})$/
/** As many digits as this are an account, whatever stands beside them. */
const account_digits = 10
const account_digits_named = 6

/** Runs of digits, however they are split up: by blanks, dots, dashes, or written as words and letters. */
function digitRuns(text: string): string[] {
  const bare = harmless.reduce((rest, pattern) => rest.replace(pattern, " | "), text.toLowerCase())
  const runs: string[] = []
  let run = ""
  const end = () => {
    if (run) runs.push(run)
    run = ""
  }
  for (const part of bare.replace(/\+/g, "").split(/[\s.,\-_()!?;:"'“”]+/u)) {
    const word = fold(part)
    const isNumber = /^\d+$/.test(word) || (/^[\doil]+$/.test(word) && /\d.*\d.*\d/.test(word))
    const digits = isNumber
      ? word.replace(/[oil]/g, (letter) => digitLetters[letter] ?? "")
      : digitWords[word]
    if (digits !== undefined && /^[\d\p{L}]+$/u.test(part)) run += digits
    else end()
  }
  end()
  return runs
}

const wordPattern = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "u")

/**
 * What of a text shoppers and sellers should not read unseen: ways to reach somebody outside the market, accounts, words
 * that offend. Empty for nearly all. Pure.
 */
export function findInText(text: string, rules: WordRules = wordRulesAt(new Date())): ReviewFinding[] {
  const plain = text.normalize("NFC").toLowerCase()
  const folded = fold(text)
  const runs = digitRuns(plain)
  const isNamed = wordPattern(rules.account_words).test(folded)
  const found: Readonly<Record<ReviewFinding, boolean>> = {
    phone: runs.some((run) => phone.test(run)),
    email: /[^\s@]+\s?(?:@|\(at\)|\[at\])\s?[^\s@]+\.\p{L}{2,}/u.test(plain),
    link:
      /https?:\/\/|www\./.test(plain) ||
      new RegExp(
        `[\\p{L}\\p{N}-]\\.(?:${rules.domains.join("|")})(?![\\p{L}\\p{N}])|\\b(?:zalo|fb|m|t)\\.me\\b|\\bbit\\.ly\\b`,
        "u"
      ).test(plain.replace(/[^\s@]+@\S+/g, " ")),
    account: runs.some(
      (run) => !phone.test(run) && run.length >= (isNamed ? account_digits_named : account_digits)
    ),
    app: wordPattern(rules.apps).test(folded),
    bad_word: wordPattern(rules.bad_words).test(plain),
  }
  return (["phone", "email", "link", "account", "app", "bad_word"] as const).filter((each) => found[each])
}
