import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"
import { orderMailTexts, shopperFields } from "./shopper-mail"

const words = defineTexts({
  held_subject: { vi: "tạm dừng gửi hàng", en: "your parcels wait" },
  held: {
    vi: "Ngân hàng vừa lấy lại {amount} đã trả cho đơn hàng {code}, nên hàng chưa gửi tạm dừng lại. Bạn không cần chuyển thêm tiền ngay: mời bạn hỏi ngân hàng của mình, và liên hệ với chợ nếu bạn không yêu cầu việc này.",
    en: "The bank has taken back {amount} that had paid order {code}, so what was not sent yet waits. There is no need to transfer again now: please ask your bank, and contact us if you did not want this.",
  },
  resumed_subject: { vi: "hàng được gửi tiếp", en: "your parcels go on" },
  resumed: {
    vi: "Đơn hàng {code} được tiếp tục: gian hàng sẽ gửi phần hàng còn lại cho bạn.",
    en: "Order {code} goes on: the sellers will send what is left of it.",
  },
})

/** To the shopper: the parcels wait since the bank took money back, or go on. `amount` is what the bank took. */
export const orderHold = defineMail({
  template: "order-hold",
  data: z.object({ ...shopperFields, amount: mailFields.amount, is_held: z.boolean() }),
  secrets: ["order_url"],
  about: "group_code",
  texts: {
    vi: {
      subject: "Đơn hàng {code}: {subject}",
      preview: "{sentence}",
      heading: "Đơn hàng {code}: {subject}",
      intro: "Chào {name}. {sentence}",
      button: "Xem đơn hàng",
      note: "Mọi thay đổi của đơn đều hiện trên trang đơn hàng.",
    },
    en: {
      subject: "Order {code}: {subject}",
      preview: "{sentence}",
      heading: "Order {code}: {subject}",
      intro: "Hello {name}. {sentence}",
      button: "See the order",
      note: "The order page shows every change of the order.",
    },
  },
  compose: ({ group_code: code, name, order_url, amount: taken, is_held }, { locale, amount }) => ({
    values: {
      code,
      name,
      subject: (is_held ? words.held_subject : words.resumed_subject)[locale],
      sentence: (is_held ? words.held : words.resumed)[locale]
        .replace("{amount}", amount(taken))
        .replace("{code}", code),
    },
    url: order_url,
    after: [orderMailTexts.keep_private[locale]],
  }),
})
