import type { Answer, ReadQuery } from "@chophien/contract"
import type { listProductReviews, listSellerReviews } from "@chophien/contract/store/reviews"
import { catalogueService } from "@chophien/listings/catalogue/catalogue-service"
import { ratingOf, sellerRatingOf } from "@chophien/listings/catalogue/ratings-view"
import { texts as listingTexts } from "@chophien/listings/texts/index"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { reviewService } from "../modules/review"
import type { ShownRow } from "../modules/review/service"
import type { PageOfReviews } from "../modules/review/statements"
import { publicReviewOf } from "../reviews/review-views"

const idSchema = z.object({ id: z.string(), handle: z.string() })

/** Where a page ended, as its reader hands it back; null for no such place. */
function readCursor(after: string | undefined): PageOfReviews["after"] {
  const [stars = "", at = "", id = ""] = after?.split(".") ?? []
  return id ? { stars: Number(stars), at, id } : null
}

const cursorOf = (row: ShownRow): string => `${row.stars}.${row.written_us}.${row.id}`

/** One page, and where the next begins. One row more than asked for says whether there is a next. */
async function readPage(
  container: MedusaContainer,
  of: Pick<PageOfReviews, "of" | "id">,
  { sort, after, limit }: ReadQuery<typeof listProductReviews>
): Promise<{ rows: ShownRow[]; next: string | null }> {
  const read = await reviewService(container).readPage({
    ...of,
    sort,
    after: readCursor(after),
    limit: limit + 1,
  })
  const rows = read.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: read.length > limit && last ? cursorOf(last) : null }
}

/** A page of what buyers wrote of a listing. @throws Problem `listing_not_found` for one that is not on sale */
export async function listReviewsOfProduct(
  container: MedusaContainer,
  handle: string,
  query: ReadQuery<typeof listProductReviews>
): Promise<Answer<typeof listProductReviews>> {
  const listing = idSchema.safeParse(await catalogueService(container).listingByHandle(handle)).data
  if (!listing) throw new Problem("not_found", listingTexts.listing_not_found)
  const [{ rows, next }, levels] = await Promise.all([
    readPage(container, { of: "product", id: listing.id }, query),
    reviewService(container).readLevels(listing.id),
  ])
  const count = levels.reduce((sum, level) => sum + level, 0)
  const stars = levels.reduce((sum, level, at) => sum + level * (at + 1), 0)
  return {
    rating: ratingOf({ count, stars }),
    stars: levels,
    reviews: rows.map((row) => publicReviewOf(row, handle)),
    next,
  }
}

/** A page of what buyers wrote of a seller's goods. @throws Problem `seller_not_found` */
export async function listReviewsOfSeller(
  container: MedusaContainer,
  handle: string,
  query: ReadQuery<typeof listSellerReviews>
): Promise<Answer<typeof listSellerReviews>> {
  const catalogue = catalogueService(container)
  const seller = await catalogue.sellerBy("handle", handle)
  if (!seller) throw new Problem("not_found", listingTexts.seller_not_found)
  const [{ rows, next }, stars] = await Promise.all([
    readPage(container, { of: "seller", id: seller.id }, query),
    reviewService(container).readSellerStars([seller.id]),
  ])
  const listed = await catalogue.listedByIds([...new Set(rows.map(({ product_id }) => product_id))])
  const handles = new Map(
    listed.flatMap((row) => {
      const read = idSchema.safeParse(row).data
      return read ? [[read.id, read.handle] as const] : []
    })
  )
  return {
    rating: sellerRatingOf(stars.get(seller.id)),
    reviews: rows.map((row) => publicReviewOf(row, handles.get(row.product_id) ?? null)),
    next,
  }
}
