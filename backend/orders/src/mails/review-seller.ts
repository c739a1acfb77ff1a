import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"

/** What there is to tell a seller of a review. */
export const reviewSellerNews = ["write", "edit", "pass", "kept", "hide"] as const
export type ReviewSellerNews = (typeof reviewSellerNews)[number]

const subjects = defineTexts({
  write: { vi: "khách vừa đánh giá {stars} sao", en: "a new review, {stars} of 5 stars" },
  edit: { vi: "khách sửa đánh giá, {stars} sao", en: "a review was changed, {stars} of 5 stars" },
  pass: { vi: "đánh giá {stars} sao vừa được đăng", en: "a review of {stars} of 5 stars is in sight" },
  kept: { vi: "đánh giá bạn báo được giữ lại", en: "the reported review stays" },
  hide: { vi: "trung tâm đã ẩn một đánh giá", en: "the centre hid a review" },
})
const sentences = defineTexts({
  write: {
    vi: "Khách mua {product} đã viết đánh giá. Mời bạn đọc và trả lời, mọi người đều xem được câu trả lời.",
    en: "A buyer of {product} wrote a review. Read and answer it; everybody sees the answer.",
  },
  edit: {
    vi: "Khách mua {product} đã sửa đánh giá của mình. Khi bạn trả lời rồi thì khách không sửa được nữa.",
    en: "A buyer of {product} changed their review. Once you answer, it cannot be changed any more.",
  },
  pass: {
    vi: "Trung tâm đã xem và đăng một đánh giá về {product}. Mời bạn đọc và trả lời.",
    en: "The centre looked at a review of {product}, and everybody can read it now. Read and answer it.",
  },
  kept: {
    vi: "Trung tâm đã xem đánh giá về {product} bị báo và thấy không có gì sai, nên vẫn để mọi người đọc.",
    en: "The centre looked at the reported review of {product} and found nothing wrong, so it stays in sight.",
  },
  hide: {
    vi: "Trung tâm đã ẩn một đánh giá về {product}, với lý do dưới đây. Số sao đó không còn tính vào điểm.",
    en: "The centre hid a review of {product}, for the reason below. Its stars do not count any more.",
  },
})

/** To each member of the seller: a review of their goods, and what becomes of it. */
export const reviewSeller = defineMail({
  template: "review-seller",
  data: z.object({
    seller_name: mailFields.text,
    product_title: mailFields.text,
    stars: z.int().min(1).max(5),
    said: z.string().min(1).max(1000).nullable(),
    news: z.enum(reviewSellerNews),
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "{product}: {subject}",
      preview: "{sentence}",
      heading: "Đánh giá về {product}",
      intro: "Chào {seller}. {sentence}",
      button: "Mở đánh giá",
      note: "Nếu đánh giá sai sự thật hay có lời xúc phạm, bạn báo ngay trong gian hàng, trung tâm sẽ xem.",
    },
    en: {
      subject: "{product}: {subject}",
      preview: "{sentence}",
      heading: "Review of {product}",
      intro: "Hello {seller}. {sentence}",
      button: "Open the reviews",
      note: "If a review is untrue or offends, report it in your shop and the centre looks at it.",
    },
  },
  compose: ({ seller_name: seller, product_title: product, stars, said, news, panel_url }, { locale }) => ({
    values: {
      seller,
      product,
      subject: subjects[news][locale].replace("{stars}", String(stars)),
      sentence: sentences[news][locale].replace("{product}", product),
    },
    url: panel_url,
    between: said === null ? [] : [{ kind: "paragraph", text: `“${said}”` }],
  }),
})
