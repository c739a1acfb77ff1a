import { randomUUID } from "node:crypto"
import type { ReadBody } from "@chophien/contract"
import type { createListing, SellerListing, updateListing } from "@chophien/contract/seller/listings"
import { DoubleRefusal } from "@chophien/contract/testing"
import { perishableClasses } from "@chophien/vocabulary/goods"

type Variant = SellerListing["variants"][number]
type More = NonNullable<ReadBody<typeof updateListing>["more_variants"]>

const variantOf = ({ title, price, weight_g, content = 1, stock = 0 }: More[number]): Variant => ({
  ...{ id: `variant_${randomUUID()}`, title, price, weight_g, content, stock },
})

/** Says of all variants what is left of the one stock, and of the listing what its first variant says. */
function agree(listing: SellerListing): void {
  const { shared_stock } = listing
  for (const variant of listing.variants)
    if (shared_stock) variant.stock = Math.floor(shared_stock.available / variant.content)
  const [first] = listing.variants
  if (first) Object.assign(listing, { price: first.price, stock: first.stock, weight_g: first.weight_g })
}

/** A new listing as the market makes it. */
export function listingOf(
  body: ReadBody<typeof createListing>,
  pictures: SellerListing["pictures"]
): SellerListing {
  const {
    picture_urls: _,
    publish,
    shared_stock,
    content,
    variant_title,
    more_variants = [],
    ...facts
  } = body
  const { price, weight_g, stock = 0 } = facts
  const perishable = facts.perishable ?? perishableClasses.includes(facts.ship_class)
  const listing: SellerListing = {
    ...facts,
    stock,
    id: `prod_${randomUUID()}`,
    handle: "hang-moi",
    status: publish ? "published" : "draft",
    perishable,
    sold_off_season: facts.sold_off_season ?? !perishable,
    pictures,
    variants: [
      variantOf({ title: variant_title ?? facts.unit, price, weight_g, content, stock }),
      ...more_variants.map(variantOf),
    ],
    shared_stock: shared_stock
      ? { unit: shared_stock.unit, available: shared_stock.amount, question: null }
      : null,
    url: "http://localhost/san-pham/hang-moi",
  }
  agree(listing)
  return listing
}

/** Changes a listing as the market does. */
export function changeListing(listing: SellerListing, body: ReadBody<typeof updateListing>): void {
  const { picture_urls: _, publish, variants = [], seen, stock_change = 0, ...rest } = body
  const { shared_stock: __, shared_stock_change, stock_unit, stock_confirmed, ...more } = rest
  const { more_variants = [], removed_variant_ids = [], ...changes } = more
  if (changes.price !== undefined && seen?.price !== undefined && seen.price !== listing.price)
    throw new DoubleRefusal("listing_changed", `Ô “Giá” đã được đổi ở máy khác, nay là ${listing.price}.`)
  if (listing.stock + stock_change < 0)
    throw new DoubleRefusal("stock_below_zero", `Chỉ còn ${listing.stock} để bán.`)
  Object.assign(listing, changes)
  listing.stock += stock_change
  if (publish !== undefined) listing.status = publish ? "published" : "draft"
  const [first] = listing.variants
  if (first && listing.variants.length === 1)
    Object.assign(first, { price: listing.price, stock: listing.stock, weight_g: listing.weight_g })
  for (const { stock_change: difference = 0, ...change } of variants) {
    const variant = listing.variants.find(({ id }) => id === change.id)
    if (!variant) throw new DoubleRefusal("listing_variant_unknown", "Không có loại hàng này.")
    Object.assign(variant, change)
    variant.stock += difference
  }
  if (stock_unit && first)
    listing.shared_stock = { unit: stock_unit, available: first.stock * first.content, question: null }
  if (shared_stock_change && listing.shared_stock)
    listing.shared_stock.available += shared_stock_change.change
  if (stock_confirmed && listing.shared_stock) listing.shared_stock.question = null
  listing.variants = [
    ...listing.variants.filter(({ id }) => !removed_variant_ids.includes(id)),
    ...more_variants.map(variantOf),
  ]
  agree(listing)
}
