import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** To each member of a seller whose stall was closed, with the reason. */
export const sellerSuspended = defineMail({
  template: "seller-suspended",
  data: z.object({ seller_name: mailFields.text, reason: mailFields.text, panel_url: mailFields.address }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "Gian hàng {seller} tạm ngừng bán",
      preview: "Lý do: {reason}",
      heading: "Gian hàng của bạn tạm ngừng bán",
      intro:
        "Chợ Phiên đã tạm ngừng gian hàng {seller}. Lý do: {reason}. Khách không còn thấy hàng của bạn. Các đơn đã thanh toán vẫn cần được gửi như thường.",
      button: "Mở gian hàng",
      note: "Muốn hỏi thêm hay không đồng ý, hãy gọi cán bộ phụ trách gian hàng ở xã bạn.",
    },
    en: {
      subject: "{seller} is suspended",
      preview: "Reason: {reason}",
      heading: "Your shop is suspended",
      intro:
        "Chợ Phiên has suspended {seller}. Reason: {reason}. Customers no longer see your goods. Orders that are paid must still be sent.",
      button: "Open the shop",
      note: "If you have questions or do not agree, call the officer in charge of your shop.",
    },
  },
  compose: ({ seller_name: seller, reason, panel_url }) => ({ values: { seller, reason }, url: panel_url }),
})
