import type { Answer, Body, Query } from "@chophien/contract"
import {
  listProductReviews,
  listSellerReviews,
  type OrderReviews,
  rateSeller,
  readOrderReviews,
  reportReview,
  writeReview,
} from "@chophien/contract/store/reviews"
import { type Caller, callBackend } from "../backend/call-backend"
import { orNull } from "../backend/or-null"
import { ReadCache } from "../backend/read-cache"

export type ProductReviews = Answer<typeof listProductReviews>
export type SellerReviews = Answer<typeof listSellerReviews>

const ofProducts = new ReadCache<ProductReviews>(2_000)
const ofSellers = new ReadCache<SellerReviews>(2_000)
const keyOf = (caller: Caller, ...parts: unknown[]): string => JSON.stringify([caller.locale, ...parts])

/** What buyers wrote of a product, a page at a time; null where nothing answers. */
export const readProductReviews = (
  caller: Caller,
  handle: string,
  query: NonNullable<Query<typeof listProductReviews>>
): Promise<ProductReviews | null> =>
  orNull(
    "reviews",
    ofProducts.get(keyOf(caller, handle, query), () =>
      callBackend(caller, listProductReviews, { params: { handle }, query })
    )
  )

/** What buyers wrote of a seller's goods, a page at a time; null where nothing answers. */
export const readSellerReviews = (
  caller: Caller,
  handle: string,
  query: NonNullable<Query<typeof listSellerReviews>>
): Promise<SellerReviews | null> =>
  orNull(
    "reviews",
    ofSellers.get(keyOf(caller, handle, query), () =>
      callBackend(caller, listSellerReviews, { params: { handle }, query })
    )
  )

/** An order group and the token that opens it. */
type Opened = { id: string; token: string }
const opening = ({ id, token }: Opened) => ({ params: { id }, headers: { "x-order-token": token } })

/** What a shopper can review of an order, and what they wrote; null where nothing answers. */
export const readReviewsOfOrder = (caller: Caller, opened: Opened): Promise<OrderReviews | null> =>
  orNull("reviews", callBackend(caller, readOrderReviews, opening(opened)))

/** Writes or changes a review. */
export async function sendReview(
  caller: Caller,
  opened: Opened,
  body: Body<typeof writeReview>
): Promise<void> {
  await callBackend(caller, writeReview, { ...opening(opened), body })
}

/** Rates a seller, or changes that. */
export async function sendSellerRating(
  caller: Caller,
  opened: Opened,
  body: Body<typeof rateSeller>
): Promise<void> {
  await callBackend(caller, rateSeller, { ...opening(opened), body })
}

/** Reports a review to staff. */
export async function sendReport(caller: Caller, id: string, body: Body<typeof reportReview>): Promise<void> {
  await callBackend(caller, reportReview, { params: { id }, body })
}
