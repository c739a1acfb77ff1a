import type { Listing, ListingCard, Seller } from "@chophien/contract/store/catalogue"
import type { Locale } from "@chophien/vocabulary/locale"
import { unitInWords } from "@chophien/vocabulary/unit-words"

/** Words for a page, and their language where it is not the page's own. */
export type Words = { text: string; lang: "vi" | undefined }

type Language = { locale: Locale; goodsLang: "vi" | undefined }

const inLanguage = (vi: string, en: string | null, { locale, goodsLang }: Language): Words =>
  locale === "en" && en ? { text: en, lang: undefined } : { text: vi, lang: goodsLang }

/** What a listing is called. */
export const titleOf = (listing: Pick<ListingCard, "title" | "title_en">, language: Language): Words =>
  inLanguage(listing.title, listing.title_en, language)

/** How a listing or seller is described, in paragraphs. */
export function descriptionOf(
  { description, description_en }: Pick<Listing | Seller, "description" | "description_en">,
  language: Language
): { paragraphs: string[]; lang: "vi" | undefined } {
  const { text, lang } = inLanguage(description ?? "", description_en, language)
  return { paragraphs: text.split(/\n{2,}/).filter(Boolean), lang }
}

/** A unit or size. */
export function unitOf(unit: string, { locale, goodsLang }: Language): Words {
  const { text, isTranslated } = unitInWords(unit, locale)
  return { text, lang: isTranslated ? undefined : goodsLang }
}
