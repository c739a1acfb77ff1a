import { defineMail } from "@chophien/platform/mails/define-mail"
import { itemRows, mailFields, mailItems } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"
import { codeSentence, sellerGroupCode } from "./seller-mail"

/** To each member of the seller, once a paid order of theirs is cancelled. */
export const sellerOrderCanceled = defineMail({
  template: "seller-order-canceled",
  data: z.object({
    seller_name: mailFields.text,
    order_display_id: z.int(),
    group_code: sellerGroupCode,
    panel_url: mailFields.address,
    items: mailItems,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "Đơn hàng số {id} đã hủy: xin đừng gửi",
      preview: "Xin đừng đóng gói hay gửi hàng của đơn này.",
      heading: "Đơn hàng số {id} đã hủy",
      intro:
        "Đơn hàng số {id} của {seller} đã bị hủy. {code}Xin đừng đóng gói hay gửi hàng của đơn này; hàng đã được cộng lại vào số còn bán.",
      button: "Mở gian hàng",
      note: "Nếu hàng đã gửi đi rồi, hãy gọi ngay cho cán bộ phụ trách gian hàng.",
    },
    en: {
      subject: "Order no. {id} is cancelled: please do not send it",
      preview: "Please do not pack or send this order.",
      heading: "Order no. {id} is cancelled",
      intro:
        "Order no. {id} of {seller} has been cancelled. {code}Please do not pack or send it; its goods are back in stock.",
      button: "Open the shop",
      note: "If it has left already, call the officer in charge of your shop at once.",
    },
  },
  compose: ({ seller_name: seller, order_display_id: id, group_code, panel_url, items }, { locale }) => ({
    values: { seller, id, code: codeSentence(group_code, locale) },
    url: panel_url,
    between: [{ kind: "lines", title: null, rows: itemRows(items, locale), sums: [] }],
  }),
})
