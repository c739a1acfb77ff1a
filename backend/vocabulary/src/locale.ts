/** The languages the market speaks; Vietnamese is the first. */
export const locales = ["vi", "en"] as const
export type Locale = (typeof locales)[number]

/** Whether a value names one of the languages. */
export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value)

/**
 * The language of an `Accept-Language` header: the first of ours that it names, Vietnamese where it names none.
 *
 * @example readLocale("en-GB,en;q=0.9,vi;q=0.8") // "en"
 */
export function readLocale(header: string | null | undefined): Locale {
  const first = /(?:^|,)\s*(vi|en)\b/i.exec(header ?? "")?.[1]?.toLowerCase()
  return first === "en" ? "en" : "vi"
}
