import type { ReadBody } from "@chophien/contract"
import type { SellerListing, updateListing } from "@chophien/contract/seller/listings"
import type { ShownContent } from "./review-causes"

/** What shoppers see of a listing. */
export const shownContentOf = (
  listing: Pick<SellerListing, "title" | "description" | "pictures" | "category_slug" | "variants">
): ShownContent => ({
  title: listing.title,
  description: listing.description,
  picture_urls: listing.pictures.map(({ url }) => url),
  category_slug: listing.category_slug,
  prices: Object.fromEntries(listing.variants.map(({ id, price }) => [id, price])),
})

/** What shoppers would see of it after a change. */
export function contentAfter(before: SellerListing, input: ReadBody<typeof updateListing>): ShownContent {
  const known = shownContentOf(before)
  const [only] = before.variants
  const removed = new Set(input.removed_variant_ids ?? [])
  const changed = new Map((input.variants ?? []).map(({ id, price }) => [id, price]))
  return {
    title: input.title ?? known.title,
    description: input.description ?? known.description,
    picture_urls: input.picture_urls ?? known.picture_urls,
    category_slug: input.category_slug ?? known.category_slug,
    prices: {
      ...Object.fromEntries(
        Object.entries(known.prices)
          .filter(([id]) => !removed.has(id))
          .map(([id, price]) => [
            id,
            changed.get(id) ??
              (id === only?.id && before.variants.length === 1 ? input.price : undefined) ??
              price,
          ])
      ),
      ...Object.fromEntries((input.more_variants ?? []).map(({ title, price }) => [title, price])),
    },
  }
}
