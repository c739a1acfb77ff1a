import type { Rating, SellerRating } from "@chophien/contract/wire/review"
import type { ProductStars, SellerStars } from "../ports/ratings"

/** An average with one decimal, as people read it. */
const averageOf = (sum: number, count: number): number => Math.round((sum * 10) / count) / 10

/** A product's average with its count; null before anybody rated it. */
export const ratingOf = (stars: ProductStars | undefined): Rating | null =>
  stars?.count ? { average: averageOf(stars.stars, stars.count), count: stars.count } : null

/** A seller's averages with their count; null before anybody rated it. */
export const sellerRatingOf = (stars: SellerStars | undefined): SellerRating | null =>
  stars?.count
    ? {
        speed: averageOf(stars.speed, stars.count),
        packing: averageOf(stars.packing, stars.count),
        count: stars.count,
      }
    : null
