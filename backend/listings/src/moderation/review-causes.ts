import { createHash } from "node:crypto"
import type { ReviewCause } from "@chophien/contract/staff/moderation"

/** What shoppers see of a listing, as far as its changes are looked at. */
export type ShownContent = {
  title: string
  description: string
  picture_urls: readonly string[]
  category_slug: string | null
  /** The price of each variant, whole VND, by its id or title. */
  prices: Readonly<Record<string, number>>
}

/** What waits, by how far a seller is trusted. */
export type CauseRule = { waits: readonly string[]; price_band_percent: number }

const movesBeyond = (before: number, after: number, percent: number): boolean =>
  before > 0 ? Math.abs(after - before) * 100 > before * percent : after !== before

/** What of a listing that is shown changed so that a look is due, by any rule. */
function changesOf(before: ShownContent, after: ShownContent, percent: number): ReviewCause[] {
  const isPriceMoved = Object.entries(after.prices).some(([key, price]) => {
    const known = before.prices[key]
    return known !== undefined && movesBeyond(known, price, percent)
  })
  return [
    ...(before.title === after.title ? [] : ["title" as const]),
    ...(after.picture_urls.every((url) => before.picture_urls.includes(url)) ? [] : ["pictures" as const]),
    ...(isPriceMoved ? ["price" as const] : []),
    ...(before.category_slug === after.category_slug ? [] : ["category" as const]),
  ]
}

/**
 * Why a listing has to be looked at before it is shown. Pure.
 * @param before what is shown now; null for what is not shown
 * @param isPassed whether staff passed just this content before
 */
export function findCauses(
  before: ShownContent | null,
  after: ShownContent,
  { waits, price_band_percent }: CauseRule,
  isPassed: boolean
): ReviewCause[] {
  const found: ReviewCause[] = before ? changesOf(before, after, price_band_percent) : ["new"]
  return isPassed ? [] : found.filter((cause) => waits.includes(cause))
}

/** Names what staff looked at: other content is looked at anew. */
export const hashOfContent = ({ title, picture_urls, category_slug, prices }: ShownContent): string =>
  createHash("sha256")
    .update(JSON.stringify([title, [...picture_urls].sort(), category_slug, Object.entries(prices).sort()]))
    .digest("hex")
