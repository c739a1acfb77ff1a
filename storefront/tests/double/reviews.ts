import type { Answer, ReadBody } from "@chophien/contract"
import type {
  listProductReviews,
  OrderReviews,
  rateSeller,
  writeReview,
} from "@chophien/contract/store/reviews"
import { DoubleRefusal } from "@chophien/contract/testing"
import type { OwnReview, PublicReview } from "@chophien/contract/wire/review"
import { aftercareOf } from "./aftercare"
import { listings } from "./fixtures"
import { pictureOf } from "./pictures"
import type { PlacedGroup } from "./shop"

const day_ms = 24 * 3_600_000
const later = (days: number): string => new Date(Date.now() + days * day_ms).toISOString()

/** What the shoppers of the double wrote, by order and product, and how they rate sellers, by order. */
const written = new WeakMap<PlacedGroup, Map<string, OwnReview>>()
const rated = new WeakMap<PlacedGroup, Map<string, { speed: number; packing: number }>>()
const writtenOf = (group: PlacedGroup) => {
  const known = written.get(group) ?? new Map<string, OwnReview>()
  written.set(group, known)
  return known
}
const ratedOf = (group: PlacedGroup) => {
  const known = rated.get(group) ?? new Map<string, { speed: number; packing: number }>()
  rated.set(group, known)
  return known
}

/** What a shopper can review of a paid order: its goods, once a parcel came. */
export function orderReviewsOf(group: PlacedGroup, origin: string): OrderReviews {
  return {
    orders: aftercareOf(group, origin).orders.map((order) => {
      const open = order.parcels.some(({ received_at }) => received_at !== null)
      const stars = ratedOf(group).get(order.order_id)
      return {
        order_id: order.order_id,
        seller_name: order.seller_name,
        open,
        until: open ? later(180) : null,
        products: order.items.map(({ id, title }) => ({
          product_id: id,
          title,
          review: writtenOf(group).get(`${order.order_id} ${id}`) ?? null,
        })),
        seller_review: stars
          ? { ...stars, written_at: new Date().toISOString(), editable_until: later(30) }
          : null,
      }
    }),
  }
}

export function review(
  group: PlacedGroup,
  origin: string,
  { order_id, product_id, stars, text, photo_ids }: ReadBody<typeof writeReview>
): void {
  const order = orderReviewsOf(group, origin).orders.find((each) => each.order_id === order_id)
  if (!order?.products.some((each) => each.product_id === product_id))
    throw new DoubleRefusal("not_found", "Không tìm thấy.")
  if (!order.open) throw new DoubleRefusal("review_not_open", "Đơn này chưa đánh giá được.")
  const held = /\d{9}/.test(text)
  const picture = pictureOf("ga-den", "Ảnh")
  writtenOf(group).set(`${order_id} ${product_id}`, {
    id: "rev_own",
    stars,
    text,
    photos: picture ? photo_ids.map(() => picture) : [],
    written_at: new Date().toISOString(),
    edited_at: null,
    answer: null,
    state: held ? "waiting" : "shown",
    photo_ids,
    findings: held ? ["phone"] : [],
    hidden_reason: null,
    editable_until: later(30),
  })
}

export const rate = (group: PlacedGroup, { order_id, speed, packing }: ReadBody<typeof rateSeller>): void => {
  ratedOf(group).set(order_id, { speed, packing })
}

/** Reviews of the double's first listing, more than one page shows. */
const reviews: PublicReview[] = Array.from({ length: 23 }, (_, nth) => ({
  id: `rev_${nth}`,
  stars: 5 - (nth % 4),
  text:
    nth === 0
      ? "Gà chắc thịt, đóng gói kỹ, đá khô còn lạnh khi tới nơi. Nấu cháo thơm cả nhà, lần sau sẽ mua thêm."
      : nth % 5 === 4
        ? ""
        : `Hàng như ảnh, lần mua thứ ${nth}.`,
  photos: [],
  written_at: new Date(Date.UTC(2026, 10, 28) - nth * day_ms).toISOString(),
  edited_at: nth === 1 ? "2026-11-28T02:00:00.000Z" : null,
  answer: nth === 0 ? { text: "Cảm ơn bạn, hẹn gặp lại ở phiên sau.", at: "2026-11-28T05:00:00.000Z" } : null,
  author: "N. T. Lan",
  product: { handle: listings[0]?.handle ?? null, title: listings[0]?.title ?? "" },
}))

/** A page of what buyers wrote of a listing; only the first has reviews. */
export function productReviews(
  handle: string,
  { sort, after, limit }: { sort: string; after?: string | undefined; limit: number }
): Answer<typeof listProductReviews> {
  if (handle !== listings[0]?.handle) return { rating: null, stars: [0, 0, 0, 0, 0], reviews: [], next: null }
  const rows = sort === "lowest" ? [...reviews].sort((a, b) => a.stars - b.stars) : reviews
  const start = after ? rows.findIndex(({ id }) => after.endsWith(`.${id}`)) + 1 : 0
  const page = rows.slice(start, start + limit)
  const last = page.at(-1)
  const levels = [1, 2, 3, 4, 5].map((level) => reviews.filter(({ stars }) => stars === level).length)
  const sum = reviews.reduce((total, { stars }) => total + stars, 0)
  return {
    rating: { average: Math.round((sum * 10) / reviews.length) / 10, count: reviews.length },
    stars: levels,
    reviews: page,
    next: last && start + limit < rows.length ? `${last.stars}.1.${last.id}` : null,
  }
}
