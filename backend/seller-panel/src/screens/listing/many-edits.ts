import type { SellerListing as Listing } from "@chophien/contract/seller/listings"
import type { StockUnit } from "@chophien/vocabulary/packs"
import type { Job } from "../../offline/jobs"

/** What is changed of many listings at once. */
export type What = "price" | "stock"

/** One field: a variant's price, its own stock, or the one stock of a listing. */
export interface Row {
  key: string
  listing_id: string
  title: string
  /** What stands above the field. */
  label: string
  what: What
  /** Null for the one stock of a listing. */
  variant_id: string | null
  /** What the one stock is counted in; null for a stock of a variant's own. */
  counted: StockUnit | null
  seen: number
}

/** What is typed, by the row's key; null while it is no number. */
export type ManyEdits = ReadonlyMap<string, { row: Row; value: number | null }>

/** The fields of a listing, one a row. */
export function rowsOf({ id, title, variants, shared_stock }: Listing, what: What): Row[] {
  const base = { listing_id: id, title, what }
  if (what === "stock" && shared_stock) {
    const { unit, available } = shared_stock
    return [{ ...base, key: `${id} stock`, label: title, variant_id: null, counted: unit, seen: available }]
  }
  return variants.map((variant) => ({
    ...base,
    key: `${id} ${what} ${variant.id}`,
    label: variants.length > 1 ? `${title}: ${variant.title}` : title,
    variant_id: variant.id,
    counted: null,
    seen: variant[what],
  }))
}

type Edited = { row: Row; value: number }

/** Things by a name that they have in common; the phones of some sellers know no `Map.groupBy`. */
function grouped(edits: readonly Edited[], nameOf: (row: Row) => string): Map<string, Edited[]> {
  const groups = new Map<string, Edited[]>()
  for (const edit of edits) groups.set(nameOf(edit.row), [...(groups.get(nameOf(edit.row)) ?? []), edit])
  return groups
}

/** A job for each listing that was changed; null while something is no number. */
export function manyJobs(edits: ManyEdits): Job[] | null {
  const changes = [...edits.values()].flatMap(({ row, value }) => (value === null ? [] : { row, value }))
  if (changes.length < edits.size) return null
  return [...grouped(changes, ({ listing_id }) => listing_id)].map(([listing_id, ofListing]): Job => {
    const own = ofListing.filter(({ row }) => row.variant_id !== null)
    const variants = [...grouped(own, ({ variant_id }) => variant_id ?? "")].map(([id, fields]) => ({
      id,
      ...priceOf(fields),
      ...stockOf(fields),
    }))
    const prices = own.flatMap(({ row: { what, variant_id, seen } }) =>
      what === "price" && variant_id ? { id: variant_id, price: seen } : []
    )
    const shared = ofListing.find(({ row }) => row.counted !== null)
    return {
      kind: "update_listing",
      listing_id,
      title: ofListing[0]?.row.title ?? "",
      changes: {},
      stock_change: 0,
      ...(shared?.row.counted
        ? { shared_stock_change: { unit: shared.row.counted, change: shared.value - shared.row.seen } }
        : {}),
      seen: prices.length ? { variants: prices } : {},
      photos: null,
      variants: variants.length ? variants : null,
      publish: null,
    }
  })
}

function priceOf(fields: readonly Edited[]): { price?: number } {
  const edit = fields.find(({ row }) => row.what === "price")
  return edit ? { price: edit.value } : {}
}

/** The stock goes as a change: what is sold meanwhile stays sold. */
function stockOf(fields: readonly Edited[]): { stock_change?: number } {
  const edit = fields.find(({ row }) => row.what === "stock")
  return edit ? { stock_change: edit.value - edit.row.seen } : {}
}
