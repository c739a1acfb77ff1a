import { orderMailTexts, shopperFields } from "@chophien/checkout/mails/shopper-mail"
import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"
import { questionNews } from "./question-seller"

const subjects = defineTexts({
  message: { vi: "{seller} nhắn cho bạn", en: "a message of {seller}" },
  closed: { vi: "trung tâm đã xem lời nhắn của bạn", en: "the centre looked at your messages" },
})
const sentences = defineTexts({
  message: {
    vi: "{seller} nhắn cho bạn về đơn {code}. Mời bạn mở đơn để đọc và trả lời.",
    en: "{seller} wrote to you about order {code}. Open the order to read and answer.",
  },
  closed: {
    vi: "Cán bộ trung tâm đã xem lời nhắn giữa bạn và {seller}, và viết cho hai bên như dưới đây.",
    en: "Staff of the centre read the messages between you and {seller}, and write the words below to both sides.",
  },
})

/** To the shopper of an order: its seller wrote, or staff ended their part. */
export const questionShopper = defineMail({
  template: "question-shopper",
  data: z.object({
    ...shopperFields,
    seller_name: mailFields.text,
    said: z.string().min(1).max(1000),
    news: z.enum(questionNews),
  }),
  secrets: ["order_url"],
  about: "group_code",
  texts: {
    vi: {
      subject: "Đơn {code}: {subject}",
      preview: "{sentence}",
      heading: "Lời nhắn về đơn {code}",
      intro: "Chào {name}. {sentence}",
      button: "Mở đơn hàng",
      note: "Đừng chuyển tiền theo số tài khoản trong lời nhắn: mọi khoản tiền đều đi qua chợ.",
    },
    en: {
      subject: "Order {code}: {subject}",
      preview: "{sentence}",
      heading: "Messages about order {code}",
      intro: "Hello {name}. {sentence}",
      button: "Open the order",
      note: "Never send money to an account that a message names: all money goes through the market.",
    },
  },
  compose: ({ group_code: code, name, order_url, seller_name, said, news }, { locale }) => {
    const fill = (text: string) => text.replace("{seller}", seller_name).replace("{code}", code)
    return {
      values: {
        code,
        name,
        subject: fill(subjects[news][locale]),
        sentence: fill(sentences[news][locale]),
      },
      url: order_url,
      between: [{ kind: "paragraph", text: `“${said}”` }],
      after: [orderMailTexts.keep_private[locale]],
    }
  },
})
