import { DoubleRefusal } from "@chophien/contract/testing"
import type { SellerReview } from "@chophien/contract/wire/review"
import { picture } from "./samples"

/** What buyers wrote: one with a photo that waits for an answer, one that has it. */
export const sampleReviews = (): SellerReview[] => [
  {
    id: "rev_1030",
    stars: 2,
    text: "Măng hơi mặn.\nGói thì kỹ.",
    photos: [picture("mang")],
    written_at: "2026-11-28T02:00:00.000Z",
    edited_at: null,
    answer: null,
    author: "N. T. Lan",
    product_title: "Măng khô Mai Châu",
    order_id: "order_1030",
    order_display_id: 1030,
    state: "shown",
    hidden_reason: null,
    reported: false,
    acts: ["answer", "report"],
  },
  {
    id: "rev_1020",
    stars: 5,
    text: "",
    photos: [],
    written_at: "2026-11-20T02:00:00.000Z",
    edited_at: null,
    answer: { text: "Cảm ơn bạn.", at: "2026-11-21T02:00:00.000Z" },
    author: "Ơn",
    product_title: "Chè Shan tuyết cổ thụ Pà Cò",
    order_id: "order_1020",
    order_display_id: 1020,
    state: "shown",
    hidden_reason: null,
    reported: false,
    acts: ["report"],
  },
]

const found = (reviews: SellerReview[], id: string): SellerReview => {
  const review = reviews.find((each) => each.id === id)
  if (!review) throw new DoubleRefusal("not_found", "Không tìm thấy đánh giá này.")
  return review
}

export const readReview = (reviews: SellerReview[], id: string) => ({ review: found(reviews, id) })

/** A page of reviews, by the rules of the back end as far as the panel sees them. */
export function listReviews(
  reviews: SellerReview[],
  { state, limit, offset }: { state: "to_answer" | "all"; limit: number; offset: number }
) {
  const waiting = reviews.filter(({ answer }) => answer === null)
  const rows = state === "to_answer" ? waiting : reviews
  return {
    reviews: rows.slice(offset, offset + limit),
    count: rows.length,
    limit,
    offset,
    to_answer: waiting.length,
    rating: { speed: 4.6, packing: 4.8, count: 41 },
  }
}

export function answerReview(reviews: SellerReview[], id: string, text: string) {
  const review = found(reviews, id)
  if (review.answer) throw new DoubleRefusal("review_moved_on", "Đánh giá đã đổi.")
  if (/\d{9}/.test(text))
    throw new DoubleRefusal("review_words_refused", "Xin đừng ghi số điện thoại.", "text")
  review.answer = { text, at: new Date().toISOString() }
  review.acts = review.acts.filter((act) => act !== "answer")
  return { review }
}

export function reportReview(reviews: SellerReview[], id: string) {
  const review = found(reviews, id)
  review.reported = true
  review.acts = review.acts.filter((act) => act !== "report")
  return { review }
}
