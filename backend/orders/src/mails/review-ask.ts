import { orderMailTexts, shopperFields } from "@chophien/checkout/mails/shopper-mail"
import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** To the shopper, some days after a parcel came: how was it? */
export const reviewAsk = defineMail({
  template: "review-ask",
  data: z.object({
    ...shopperFields,
    seller_name: mailFields.text,
    product_titles: z.array(mailFields.text).min(1).max(20),
  }),
  secrets: ["order_url"],
  about: "group_code",
  texts: {
    vi: {
      subject: "Hàng của {seller} thế nào?",
      preview: "Vài lời của bạn giúp người mua sau và giúp gian hàng làm tốt hơn.",
      heading: "Hàng của {seller} thế nào?",
      intro:
        "Chào {name}. Bạn đã nhận hàng của {seller} được vài ngày. Vài lời của bạn giúp người mua sau chọn đúng và giúp gian hàng làm tốt hơn.",
      button: "Viết đánh giá",
      note: "Chúng tôi chỉ hỏi một lần cho mỗi đơn. Nếu hàng có vấn đề, trang đơn hàng có chỗ để báo.",
    },
    en: {
      subject: "How were the goods of {seller}?",
      preview: "A few words of yours help other shoppers, and help the seller to get better.",
      heading: "How were the goods of {seller}?",
      intro:
        "Hello {name}. The goods of {seller} came some days ago. A few words of yours help other shoppers choose, and help the seller to get better.",
      button: "Write a review",
      note: "We ask once for each order. If something is wrong with the goods, the order page has a place to report it.",
    },
  },
  compose: ({ name, order_url, seller_name: seller, product_titles }, { locale }) => ({
    values: { name, seller },
    url: order_url,
    between: [
      {
        kind: "lines",
        title: seller,
        rows: product_titles.map((text) => ({ text, detail: null, amount: null })),
        sums: [],
      },
    ],
    after: [orderMailTexts.keep_private[locale]],
  }),
})
