import { orderMailTexts, shopperFields } from "@chophien/checkout/mails/shopper-mail"
import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"

/** What there is to tell a shopper of their review. */
export const reviewShopperNews = ["answer", "pass", "hide"] as const
export type ReviewShopperNews = (typeof reviewShopperNews)[number]

const subjects = defineTexts({
  answer: { vi: "gian hàng trả lời đánh giá của bạn", en: "the seller answered your review" },
  pass: { vi: "đánh giá của bạn đã được đăng", en: "your review is in sight" },
  hide: { vi: "đánh giá của bạn không được đăng", en: "your review is not shown" },
})
const sentences = defineTexts({
  answer: {
    vi: "{seller} đã trả lời đánh giá của bạn về {product}. Từ lúc này đánh giá không sửa được nữa.",
    en: "{seller} answered your review of {product}. From now on it cannot be changed.",
  },
  pass: {
    vi: "Cán bộ trung tâm đã xem và đăng đánh giá của bạn về {product}.",
    en: "Staff of the centre looked at your review of {product}, and everybody can read it now.",
  },
  hide: {
    vi: "Cán bộ trung tâm đã xem và không đăng đánh giá của bạn về {product}, với lý do dưới đây. Bạn có thể sửa lại rồi gửi, hoặc gọi trung tâm nếu thấy chưa đúng.",
    en: "Staff of the centre looked at your review of {product} and do not show it, for the reason below. You can change it and send it again, or call the centre if you see it otherwise.",
  },
})

/** To the shopper: what became of their review. */
export const reviewShopper = defineMail({
  template: "review-shopper",
  data: z.object({
    ...shopperFields,
    product_title: mailFields.text,
    seller_name: mailFields.text,
    said: z.string().min(1).max(1000).nullable(),
    news: z.enum(reviewShopperNews),
  }),
  secrets: ["order_url"],
  about: "group_code",
  texts: {
    vi: {
      subject: "{product}: {subject}",
      preview: "{sentence}",
      heading: "Đánh giá của bạn về {product}",
      intro: "Chào {name}. {sentence}",
      button: "Xem đánh giá",
      note: "Đánh giá chỉ hiện tên gọi và chữ cái đầu của họ, đệm.",
    },
    en: {
      subject: "{product}: {subject}",
      preview: "{sentence}",
      heading: "Your review of {product}",
      intro: "Hello {name}. {sentence}",
      button: "See the review",
      note: "A review shows your given name and the initials of the others.",
    },
  },
  compose: ({ name, order_url, product_title: product, seller_name: seller, said, news }, { locale }) => ({
    values: {
      name,
      product,
      subject: subjects[news][locale],
      sentence: sentences[news][locale].replace("{seller}", seller).replace("{product}", product),
    },
    url: order_url,
    between: said === null ? [] : [{ kind: "paragraph", text: `“${said}”` }],
    after: [orderMailTexts.keep_private[locale]],
  }),
})
