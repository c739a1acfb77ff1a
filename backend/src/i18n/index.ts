import { catalogue } from "./catalogue"
import { checkout } from "./checkout"
import { common } from "./common"
import { fieldReasons } from "./fields"
import { pictures } from "./pictures"
import { sellers } from "./sellers"
import { staff } from "./staff"

export type Locale = "vi" | "en"
export type TextValues = Record<string, string | number>

const texts = { ...common, ...catalogue, ...checkout, ...sellers, ...staff, ...pictures, ...fieldReasons }
export type TextKey = keyof typeof texts

/** Whether a word is the key of a text. */
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(texts, key)

/** A text in one language; `{name}` is replaced by the value of that name. */
export function translate(locale: Locale, key: TextKey, values: TextValues = {}): string {
  const pair: { vi: string; en: string } = texts[key]
  return pair[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** The language a caller asked for by `Accept-Language`; Vietnamese unless English comes first. */
export function localeOf(header: string | undefined): Locale {
  return /^\s*en\b/i.test(header ?? "") ? "en" : "vi"
}
