import type { Answer, ReadQuery } from "@chophien/contract"
import type { listOwnListingReviews } from "@chophien/contract/seller/listing-reviews"
import type { SellerListing } from "@chophien/contract/seller/listings"
import type { listListingReviews, ShownListing } from "@chophien/contract/staff/listing-reviews"
import { reviewCauses } from "@chophien/contract/staff/moderation"
import type { Locale } from "@chophien/platform/texts/define-texts"
import SellerProductLink from "@chophien/sellers/links/seller-product"
import { ownListingIds } from "@chophien/sellers/ownership"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type CategoryView, categoriesBySlug } from "../catalogue/categories"
import { goodsOfRule } from "../listing-reviews/forbidden-goods"
import { listingReviews } from "../listing-reviews/listing-review-service"
import { moderation } from "../modules/moderation"
import { readSellerListings } from "../seller-listings"

const productSchema = z.array(
  z.object({ id: z.string(), title: z.string(), description: z.string().nullish(), status: z.string() })
)
const linkSchema = z.array(
  z.object({ product_id: z.string(), seller: z.object({ id: z.string(), name: z.string() }) })
)

async function readProducts(container: MedusaContainer, id: string[]) {
  if (!id.length) return new Map<string, z.infer<typeof productSchema>[number]>()
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "product", fields: ["id", "title", "description", "status"], filters: { id } })
  return new Map(productSchema.parse(data).map((product) => [product.id, product]))
}

async function readSellers(container: MedusaContainer, product_id: string[]) {
  if (!product_id.length) return new Map<string, { id: string; name: string }>()
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: SellerProductLink.entryPoint,
    fields: ["product_id", "seller.id", "seller.name"],
    filters: { product_id },
  })
  return new Map(linkSchema.parse(data).map((link) => [link.product_id, link.seller]))
}

/** What the queue compares, of a listing as it is. */
const shownOf = (listing: SellerListing, categories: ReadonlyMap<string, CategoryView>): ShownListing => ({
  title: listing.title,
  description: listing.description,
  pictures: listing.pictures.map(({ url }) => url),
  category: categoryName(listing.category_slug, categories),
  prices: listing.variants.map(({ title, price }) => ({ name: title ?? listing.unit, price })),
})

const categoryName = (slug: string | null, categories: ReadonlyMap<string, CategoryView>): string | null =>
  slug === null ? null : (categories.get(slug)?.name ?? slug)

const beforeSchema = z.object({
  title: z.string(),
  description: z.string(),
  picture_urls: z.array(z.string()),
  category_slug: z.string().nullable(),
  prices: z.record(z.string(), z.number()),
})

/** The same of what was shown before, as it was written down; prices by the names that variants have now. */
function shownBefore(
  kept: unknown,
  listing: SellerListing,
  categories: ReadonlyMap<string, CategoryView>
): ShownListing | null {
  const read = beforeSchema.safeParse(kept)
  if (!read.success) return null
  const { title, description, picture_urls: pictures, category_slug, prices } = read.data
  const names = new Map(listing.variants.map((variant) => [variant.id, variant.title ?? listing.unit]))
  return {
    ...{ title, description, pictures, category: categoryName(category_slug, categories) },
    prices: Object.entries(prices).map(([id, price]) => ({ name: names.get(id) ?? listing.unit, price })),
  }
}

/** A page of the listings that wait for a person, or that staff hold; who waits longest comes first. */
export async function listReviewsForStaff(
  container: MedusaContainer,
  { state, limit, offset }: ReadQuery<typeof listListingReviews>,
  locale: Locale
): Promise<Answer<typeof listListingReviews>> {
  const [rows, count] = await listingReviews(container).listAndCountListingReviews(
    { state },
    { take: limit, skip: offset, order: { asked_at: "ASC", product_id: "ASC" } }
  )
  const ids = rows.map(({ product_id }) => product_id)
  const [listings, sellers, categories] = await Promise.all([
    readSellerListings(container, ids),
    readSellers(container, ids),
    categoriesBySlug(container, locale),
  ])
  const known = new Map(listings.map((listing) => [listing.id, listing]))
  const trusts = await moderation(container).listSellerTrusts(
    { seller_id: [...sellers.values()].map(({ id }) => id) },
    { take: limit }
  )
  return {
    reviews: rows.flatMap(({ product_id, rules, causes, before, note, asked_at, decided_at }) => {
      const listing = known.get(product_id)
      const seller = sellers.get(product_id)
      if (!listing || !seller) return []
      return {
        ...{ product_id, title: listing.title, description: listing.description },
        ...{ seller_id: seller.id, seller_name: seller.name, note },
        asked_at: asked_at?.toISOString() ?? null,
        decided_at: decided_at?.toISOString() ?? null,
        trust: trusts.find(({ seller_id }) => seller_id === seller.id)?.level ?? "usual",
        causes: reviewCauses.filter((cause) => causes.includes(cause)),
        before: shownBefore(before, listing, categories),
        after: shownOf(listing, categories),
        reasons: rules.flatMap((code) => {
          const goods = goodsOfRule(code)
          return goods ? { reason: goods.reason[locale], law: goods.law } : []
        }),
      }
    }),
    count,
    limit,
    offset,
  }
}

/** The seller's listings that wait for a person, or that staff hold. */
export async function listReviewsOfSeller(
  container: MedusaContainer,
  seller_id: string,
  locale: Locale
): Promise<Answer<typeof listOwnListingReviews>> {
  const product_id = await ownListingIds(container, seller_id)
  if (!product_id.length) return { reviews: [] }
  const rows = await listingReviews(container).listListingReviews(
    { product_id, state: ["waiting", "held"] },
    { take: null }
  )
  const products = await readProducts(
    container,
    rows.map((row) => row.product_id)
  )
  return {
    reviews: rows.flatMap(({ product_id: listing_id, state, rules, note }) => {
      const product = products.get(listing_id)
      if (!product || state === "passed") return []
      const reasons = rules.flatMap((code) => goodsOfRule(code)?.reason[locale] ?? [])
      return { listing_id, title: product.title, state, reasons, note }
    }),
  }
}
