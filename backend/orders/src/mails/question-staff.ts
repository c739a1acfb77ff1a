import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"

const callers = defineTexts({
  shopper: { vi: "Khách", en: "The shopper" },
  seller: { vi: "Gian hàng {seller}", en: "The seller {seller}" },
})

/** To whoever of the staff is called into what shopper and seller write. */
export const questionStaff = defineMail({
  template: "question-staff",
  data: z.object({
    seller_name: mailFields.text,
    by: z.enum(["shopper", "seller"]),
    said: z.string().min(1).max(1000),
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "{who} nhờ trung tâm xem lời nhắn",
      preview: "{who} nhờ trung tâm xem lời nhắn.",
      heading: "{who} nhờ trung tâm xem lời nhắn",
      intro: "{who} nhờ trung tâm xem lời nhắn giữa khách và gian hàng {seller}, và viết:",
      button: "Mở danh sách",
      note: "Mỗi lần đọc lời nhắn được ghi vào nhật ký.",
    },
    en: {
      subject: "{who} asks the centre to look at messages",
      preview: "{who} asks the centre to look at messages.",
      heading: "{who} asks the centre to look at messages",
      intro:
        "{who} asks the centre to look at the messages between a shopper and the seller {seller}, and writes:",
      button: "Open the list",
      note: "Each reading of the messages is written into the log.",
    },
  },
  compose: ({ seller_name: seller, by, said, panel_url }, { locale }) => ({
    values: { seller, who: callers[by][locale].replace("{seller}", seller) },
    url: panel_url,
    between: [{ kind: "paragraph", text: `“${said}”` }],
  }),
})
