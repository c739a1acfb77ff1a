import { type Locale, readLocale } from "@chophien/vocabulary/locale"

export type { Locale } from "@chophien/vocabulary/locale"

/** What the `{names}` of a text are replaced by. */
export type TextValues = Record<string, string | number>

/** A text for people in both languages; `code` is its stable name for programs. */
export type Text<Code extends string = string> = {
  readonly code: Code
  readonly vi: string
  readonly en: string
}

/**
 * Texts by their codes, each with its code in it, so that a text can travel without a registry.
 *
 * @example
 * const texts = defineTexts({ cart_empty: { vi: "Giỏ hàng đang trống.", en: "The cart is empty." } })
 */
export function defineTexts<const Pairs extends Record<string, { vi: string; en: string }>>(
  pairs: Pairs
): { readonly [Code in keyof Pairs & string]: Text<Code> }
export function defineTexts(pairs: Record<string, { vi: string; en: string }>): Record<string, Text> {
  return Object.fromEntries(Object.entries(pairs).map(([code, { vi, en }]) => [code, { code, vi, en }]))
}

/** A text in one language; `{name}` is replaced by the value of that name. */
export function translate(locale: Locale, text: Omit<Text, "code">, values: TextValues = {}): string {
  return text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** The language a caller asked for by `Accept-Language`, Vietnamese where it names none of ours. */
export const localeOf = readLocale
