import { en } from "../../src/i18n/en"
import { vi } from "../../src/i18n/vi"
import { texts } from "../../src/money/texts"

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()
const pairs: [string, string, string][] = [
  ...Object.entries(vi).map(([key, text]): [string, string, string] => [
    key,
    text,
    en[key as keyof typeof vi],
  ]),
  ...Object.entries(texts).map(([key, text]): [string, string, string] => [`money ${key}`, text.vi, text.en]),
]

it.each(pairs)("says %s in both languages with the same values", (_key, vietnamese, english) => {
  expect(vietnamese).toBe(vietnamese.normalize("NFC"))
  expect(vietnamese.length).toBeGreaterThan(0)
  expect(english.length).toBeGreaterThan(0)
  expect(placeholders(english)).toEqual(placeholders(vietnamese))
})
