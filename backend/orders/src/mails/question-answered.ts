import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** To whoever asked about a product: its seller answered. */
export const questionAnswered = defineMail({
  template: "question-answered",
  data: z.object({
    seller_name: mailFields.text,
    product_title: mailFields.text,
    said: z.string().min(1).max(1000),
    product_url: mailFields.address,
  }),
  secrets: ["product_url"],
  about: "product_title",
  texts: {
    vi: {
      subject: "{seller} trả lời câu hỏi về {product}",
      preview: "{seller} vừa trả lời câu hỏi của bạn.",
      heading: "{seller} trả lời bạn",
      intro: "Câu hỏi của bạn về {product} đã có trả lời:",
      button: "Xem mặt hàng",
      note: "Đây là thư duy nhất về câu hỏi này. Nếu bạn không hỏi, có người đã ghi nhầm địa chỉ: xin bỏ qua thư.",
    },
    en: {
      subject: "{seller} answers your question about {product}",
      preview: "{seller} answered your question.",
      heading: "{seller} answers",
      intro: "There is an answer to your question about {product}:",
      button: "See the product",
      note: "This is the only mail about this question. If you asked nothing, somebody gave your address by mistake: please ignore it.",
    },
  },
  compose: ({ seller_name: seller, product_title: product, said, product_url }) => ({
    values: { seller, product },
    url: product_url,
    between: [{ kind: "paragraph", text: `“${said}”` }],
  }),
})
