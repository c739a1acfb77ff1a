import { readPriceTerms } from "@chophien/contract/seller/money"
import type { Answer } from "@chophien/contract/wire/route"
import type { ProcessingLevel } from "@chophien/vocabulary/goods"
import { type SaleRules, type Shares, termsOfLine } from "@chophien/vocabulary/terms-of-sale"
import { useEffect } from "preact/hooks"
import { useData } from "../offline/data"
import { createStore, useStore } from "../state/store"

type Terms = Answer<typeof readPriceTerms>

/** The rules of fee and tax as this phone has them: since when, and whether the market could not be reached for newer. */
type KnownTerms = { terms: Terms; read_at: number; stale: boolean }

const known = createStore<KnownTerms | null>(null)

/** Reads the rules for all price fields of a screen, or shows those of last time. A screen with price fields calls it once. */
export function useLatestPriceTerms(): void {
  const { data, read_at, stale } = useData(readPriceTerms, {})
  useEffect(() => {
    if (data && read_at !== undefined) known.set({ terms: data, read_at, stale })
  }, [data, read_at, stale])
}

/** The rules of fee and tax that the phone knows; null until there are any. */
export const useKnownPriceTerms = (): KnownTerms | null => useStore(known)

/** What decides of fee and tax, as far as the seller has answered. */
export type PricedGoods = {
  category_slug: string | null
  producer_own: boolean | null
  processing_level: ProcessingLevel | null
}

const rulesOf = ({ commission, withholding }: Terms): SaleRules => ({
  commission: commission.map((rule) => ({ ...rule, valid_from: new Date(rule.valid_from) })),
  withholding: withholding.map((rule) => ({ ...rule, valid_from: new Date(rule.valid_from) })),
})

/**
 * Whose money of a price is whose, by the rules that hold at a moment. Null while what decides of the tax is not
 * answered, or no rule fits.
 */
export function sharesOfPrice(
  terms: Terms,
  price: number,
  { category_slug, producer_own, processing_level }: PricedGoods,
  at = new Date()
): Shares | null {
  if (producer_own === null || processing_level === null) return null
  const line = {
    kind: "goods",
    gross: price,
    category_ids: category_slug === null ? [] : [category_slug],
    facts: { producer_own, processing_level },
  } as const
  try {
    return termsOfLine(rulesOf(terms), line, terms.seller, at)
  } catch {
    return null
  }
}
