import type { ReadBody } from "@chophien/contract"
import type { SellerListing, updateListing } from "@chophien/contract/seller/listings"
import { fieldNames } from "@chophien/platform/texts/fields"
import { formatVnd } from "@chophien/vocabulary/amount"
import { cleanText } from "@chophien/vocabulary/text"
import { formatWeight } from "@chophien/vocabulary/weight"

type Input = ReadBody<typeof updateListing>
type Seen = NonNullable<Input["seen"]>

/** A field that another device has changed: its name, what was seen there, and what stands there now, for people. */
export type StaleField = { param: string; field: string; seen: string; now: string }

const shown_length_max = 60

function shown(field: string, value: unknown): string {
  if (field === "price" && typeof value === "number") return formatVnd(value)
  if (field === "weight_g" && typeof value === "number") return formatWeight(value)
  const text = Array.isArray(value) ? value.join(", ") : String(value ?? "")
  return text.length > shown_length_max ? `${text.slice(0, shown_length_max)}…` : text
}

/** A value as it is compared: clean text, and all months of the year like none, as both say “all year”. */
function comparable(value: unknown): string {
  if (typeof value === "string") return cleanText(value, { lines: true })
  return JSON.stringify(
    Array.isArray(value) && value.length === 12 && value.every(Number.isInteger) ? [] : value
  )
}

const differ = (one: unknown, other: unknown): boolean => comparable(one) !== comparable(other)

/** Whether a change of a field would overwrite another one: neither what was seen nor what is wanted stands there. */
const isStale = (seen: unknown, now: unknown, wanted: unknown): boolean =>
  seen !== undefined && wanted !== undefined && differ(seen, now) && differ(wanted, now)

const staleField = (param: string, seen: unknown, now: unknown): StaleField => ({
  param,
  field: fieldNames[param]?.vi ?? param,
  seen: shown(param, seen),
  now: shown(param, now),
})

/**
 * The first field of a change that would silently overwrite what another device has changed since `seen`; null where
 * nothing is overwritten. Who sends no `seen` means to overwrite.
 */
export function findStaleField(listing: SellerListing, { seen, ...wanted }: Input): StaleField | null {
  if (!seen) return null
  const now: Required<Omit<Seen, "variants">> = {
    title: listing.title,
    category_slug: listing.category_slug,
    description: listing.description,
    unit: listing.unit,
    price: listing.price,
    weight_g: listing.weight_g,
    ship_class: listing.ship_class,
    season_months: listing.season_months,
    sold_off_season: listing.sold_off_season,
    producer_own: listing.producer_own,
    processing_level: listing.processing_level,
    picture_urls: listing.pictures.map(({ url }) => url),
  }
  for (const field of fields) {
    if (isStale(seen[field], now[field], wanted[field])) return staleField(field, seen[field], now[field])
  }
  for (const { id, price } of seen.variants ?? []) {
    const variant = listing.variants.find((each) => each.id === id)
    const change = wanted.variants?.find((each) => each.id === id)
    if (variant && isStale(price, variant.price, change?.price))
      return staleField("price", price, variant.price)
  }
  return null
}

const fields = [
  "title",
  "category_slug",
  "description",
  "unit",
  "price",
  "weight_g",
  "ship_class",
  "season_months",
  "sold_off_season",
  "producer_own",
  "processing_level",
  "picture_urls",
] as const
