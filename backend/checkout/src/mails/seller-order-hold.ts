import { defineMail } from "@chophien/platform/mails/define-mail"
import { itemRows, mailFields, mailItems } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"
import { codeSentence, sellerGroupCode } from "./seller-mail"

const words = defineTexts({
  held_subject: { vi: "xin tạm chưa gửi", en: "please do not send it yet" },
  held: {
    vi: "Ngân hàng đã lấy lại tiền của đơn hàng số {id}. Xin tạm chưa xác nhận và chưa gửi hàng; chợ sẽ báo khi đơn đi tiếp hoặc hủy.",
    en: "The bank took back the money of order no. {id}. Please neither confirm nor send it; we will tell you when it goes on or is cancelled.",
  },
  resumed_subject: { vi: "gửi tiếp được rồi", en: "you may send it now" },
  resumed: {
    vi: "Đơn hàng số {id} được đi tiếp. Mời bạn xác nhận và gửi hàng như thường.",
    en: "Order no. {id} goes on. Please confirm and send it as usual.",
  },
})

/** To each member of the seller: an order of theirs waits since the bank took its money back, or goes on. */
export const sellerOrderHold = defineMail({
  template: "seller-order-hold",
  data: z.object({
    seller_name: mailFields.text,
    order_display_id: z.int(),
    group_code: sellerGroupCode,
    panel_url: mailFields.address,
    items: mailItems,
    is_held: z.boolean(),
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "Đơn hàng số {id}: {subject}",
      preview: "{sentence}",
      heading: "Đơn hàng số {id}: {subject}",
      intro: "Chào {seller}. {code}{sentence}",
      button: "Mở gian hàng",
      note: "Nếu hàng đã gửi đi rồi, hãy gọi ngay cho cán bộ phụ trách gian hàng.",
    },
    en: {
      subject: "Order no. {id}: {subject}",
      preview: "{sentence}",
      heading: "Order no. {id}: {subject}",
      intro: "Hello {seller}. {code}{sentence}",
      button: "Open the shop",
      note: "If it has left already, call the officer in charge of your shop at once.",
    },
  },
  compose: (
    { seller_name: seller, order_display_id: id, group_code, panel_url, items, is_held },
    { locale }
  ) => ({
    values: {
      seller,
      id,
      code: codeSentence(group_code, locale),
      subject: (is_held ? words.held_subject : words.resumed_subject)[locale],
      sentence: (is_held ? words.held : words.resumed)[locale].replace("{id}", String(id)),
    },
    url: panel_url,
    between: [{ kind: "lines", title: null, rows: itemRows(items, locale), sums: [] }],
  }),
})
