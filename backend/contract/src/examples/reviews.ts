import { answerReview, listOwnReviews, readOwnReview, reportOwnReview } from "../seller/reviews"
import { listShopperReviews, moderateReview, type StaffReview } from "../staff/reviews"
import {
  listProductReviews,
  listSellerReviews,
  type OrderReviews,
  rateSeller,
  readOrderReviews,
  reportReview,
  writeReview,
} from "../store/reviews"
import type { OwnReview, PublicReview, SellerReview } from "../wire/review"
import { examplePicture, handle, listingCard, seller, title } from "./goods"
import { order_group } from "./order-groups"
import { exampleOf } from "./sample"

const written = {
  id: "rev_01JGA",
  stars: 5,
  text: "Gà chắc thịt, đóng gói kỹ, đá khô còn lạnh khi tới nơi.",
  photos: [examplePicture("01jrev", title)],
  written_at: "2026-11-27T02:00:00.000Z",
  edited_at: null,
  answer: null,
}
const answered = {
  ...written,
  answer: { text: "Cảm ơn bạn, hẹn gặp lại ở phiên sau.", at: "2026-11-27T05:00:00.000Z" },
}
const own: OwnReview = {
  ...written,
  state: "shown",
  photo_ids: ["cphoto_01JREV"],
  findings: [],
  hidden_reason: null,
  editable_until: "2026-12-27T02:00:00.000Z",
}
const shown: PublicReview = { ...answered, author: "N. T. Lan", product: { handle, title } }
const ofSeller: SellerReview = {
  ...written,
  author: "N. T. Lan",
  product_title: title,
  order_id: "order_01JORDER",
  order_display_id: 128,
  state: "shown",
  hidden_reason: null,
  reported: false,
  acts: ["answer", "report"],
}
const ofStaff: StaffReview = {
  ...written,
  state: "waiting",
  text: "Gọi 0912 345 678 mua rẻ hơn.",
  author: "N. T. Lan",
  findings: ["phone"],
  hidden_reason: null,
  product: { id: listingCard.id, title },
  seller: { id: seller.id, name: seller.name },
  order_id: "order_01JORDER",
  reports: [{ by: "visitor", reason: "advertising", text: "", at: "2026-11-28T02:00:00.000Z" }],
  acts: ["pass", "hide"],
}
const { id } = order_group
const orderReviews: OrderReviews = {
  orders: [
    {
      order_id: "order_01JORDER",
      seller_name: seller.name,
      open: true,
      until: "2027-05-23T02:00:00.000Z",
      products: [{ product_id: listingCard.id, title, review: own }],
      seller_review: {
        speed: 5,
        packing: 4,
        written_at: written.written_at,
        editable_until: "2026-12-27T02:00:00.000Z",
      },
    },
  ],
}
const page = { count: 1, limit: 20, offset: 0 }

/** What buyers write of goods and sellers. */
export const reviewExamples = [
  exampleOf(readOrderReviews, { params: { id }, answer: orderReviews }),
  exampleOf(writeReview, {
    params: { id },
    body: {
      order_id: "order_01JORDER",
      product_id: listingCard.id,
      stars: 5,
      text: written.text,
      photo_ids: own.photo_ids,
    },
    answer: orderReviews,
  }),
  exampleOf(rateSeller, {
    params: { id },
    body: { order_id: "order_01JORDER", speed: 5, packing: 4 },
    answer: orderReviews,
  }),
  exampleOf(listProductReviews, {
    params: { handle },
    query: {},
    answer: { rating: { average: 4.7, count: 23 }, stars: [0, 1, 1, 2, 19], reviews: [shown], next: null },
  }),
  exampleOf(listSellerReviews, {
    params: { handle: seller.handle },
    query: {},
    answer: { rating: seller.rating, reviews: [shown], next: "5.1764208000000000.rev_01JGA" },
  }),
  exampleOf(reportReview, {
    params: { id: written.id },
    body: { reason: "advertising" },
    answer: { reported: true },
  }),
  exampleOf(listOwnReviews, {
    query: { state: "to_answer" },
    answer: { reviews: [ofSeller], ...page, to_answer: 1, rating: seller.rating },
  }),
  exampleOf(readOwnReview, { params: { id: written.id }, answer: { review: ofSeller } }),
  exampleOf(answerReview, {
    params: { id: written.id },
    body: { text: answered.answer.text },
    answer: { review: { ...ofSeller, answer: answered.answer, acts: ["report"] } },
  }),
  exampleOf(reportOwnReview, {
    params: { id: written.id },
    body: { reason: "untrue", text: "Khách này chưa nhận hàng." },
    answer: { review: { ...ofSeller, reported: true, acts: ["answer"] } },
  }),
  exampleOf(listShopperReviews, { query: {}, answer: { reviews: [ofStaff], ...page } }),
  exampleOf(moderateReview, {
    params: { id: written.id },
    body: { act: "hide", reason: "Đánh giá có số điện thoại." },
    answer: {
      review: { ...ofStaff, state: "hidden", hidden_reason: "Đánh giá có số điện thoại.", acts: ["pass"] },
    },
  }),
] as const
