import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"

export const questionNews = ["message", "closed"] as const

const subjects = defineTexts({
  message: { vi: "Khách hỏi về {what}", en: "A question about {what}" },
  closed: { vi: "Trung tâm đã xem lời nhắn về {what}", en: "The centre read messages about {what}" },
})
const sentences = defineTexts({
  message: {
    vi: "{author} vừa hỏi bạn về {what}. Mời bạn mở gian hàng và trả lời.",
    en: "{author} asked you about {what}. Please open your shop and answer.",
  },
  closed: {
    vi: "Cán bộ trung tâm đã xem lời nhắn về {what} và viết cho hai bên như dưới đây.",
    en: "Staff of the centre read the messages about {what} and write the words below to both sides.",
  },
})
const subjectWords = defineTexts({
  order: { vi: "đơn số {id}", en: "order no. {id}" },
})

/** To each member of the seller: a shopper wrote, or staff ended their part. */
export const questionSeller = defineMail({
  template: "question-seller",
  data: z.object({
    seller_name: mailFields.text,
    author: mailFields.text,
    order_display_id: z.int().nullable(),
    product_title: mailFields.text.nullable(),
    said: z.string().min(1).max(1000),
    news: z.enum(questionNews),
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "{subject}",
      preview: "{sentence}",
      heading: "Lời nhắn về {what}",
      intro: "Chào {seller}. {sentence}",
      button: "Mở lời nhắn",
      note: "Khách viết thêm trong vài giờ tới thì bạn không nhận thêm thư, cho tới khi bạn trả lời.",
    },
    en: {
      subject: "{subject}",
      preview: "{sentence}",
      heading: "Messages about {what}",
      intro: "Hello {seller}. {sentence}",
      button: "Open the messages",
      note: "If the shopper writes more in the next hours, you get no further mail until you answer.",
    },
  },
  compose: (
    { seller_name: seller, author, order_display_id, product_title, said, news, panel_url },
    { locale }
  ) => {
    const what =
      order_display_id === null
        ? (product_title ?? "")
        : subjectWords.order[locale].replace("{id}", String(order_display_id))
    const fill = (text: string) => text.replace("{what}", what).replace("{author}", author)
    return {
      values: {
        seller,
        what,
        subject: fill(subjects[news][locale]),
        sentence: fill(sentences[news][locale]),
      },
      url: panel_url,
      between: [{ kind: "paragraph", text: `“${said}”` }],
    }
  },
})
