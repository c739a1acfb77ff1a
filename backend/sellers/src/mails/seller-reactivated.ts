import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** To each member of a seller whose stall is open again. */
export const sellerReactivated = defineMail({
  template: "seller-reactivated",
  data: z.object({ seller_name: mailFields.text, panel_url: mailFields.address }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "Gian hàng {seller} bán lại bình thường",
      preview: "Khách lại thấy hàng của bạn.",
      heading: "Gian hàng của bạn đã mở lại",
      intro: "Gian hàng {seller} đã được mở lại. Khách lại thấy và mua được các mặt hàng bạn đang bán.",
      button: "Mở gian hàng",
      note: "Mời bạn xem lại giá và số còn bán của từng mặt hàng.",
    },
    en: {
      subject: "{seller} is open again",
      preview: "Customers see your goods again.",
      heading: "Your shop is open again",
      intro: "{seller} is open again. Customers can see and buy what you have listed.",
      button: "Open the shop",
      note: "Please check the prices and the stock of your goods.",
    },
  },
  compose: ({ seller_name: seller, panel_url }) => ({ values: { seller }, url: panel_url }),
})
