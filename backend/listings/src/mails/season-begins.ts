import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** A subject is read whole on a phone up to so many letters of the title. */
const subject_max = 70

/** To whoever asked on a listing's page to hear once it can be had again. The only mail of its kind to them. */
export const seasonBegins = defineMail({
  template: "season-begins",
  data: z.object({ title: mailFields.text, seller_name: mailFields.text, listing_url: mailFields.address }),
  secrets: ["listing_url"],
  about: "title",
  texts: {
    vi: {
      subject: "{short} đã có lại",
      preview: "{title} của {seller_name} đang bán.",
      heading: "{title} đã có lại",
      intro: "Bạn đã nhờ Chợ Phiên báo khi món này có lại. {seller_name} đang bán, còn hàng lúc gửi thư này.",
      button: "Xem món này",
      note: "Bạn nhận thư này vì ai đó đã ghi email này ở trang của món hàng. Chúng tôi chỉ gửi một lần và đã xóa địa chỉ, bạn không cần làm gì thêm.",
    },
    en: {
      subject: "{short} is back",
      preview: "{title} of {seller_name} is on sale.",
      heading: "{title} is back",
      intro:
        "You asked Chợ Phiên to say when this can be had again. {seller_name} is selling it, and it was in stock when this mail was sent.",
      button: "See it",
      note: "You get this mail because this address was entered on the product's page. It is the only one, and the address has been deleted: nothing is left to do.",
    },
  },
  compose: ({ title, seller_name, listing_url }) => ({
    values: {
      title,
      seller_name,
      short: title.length > subject_max ? `${title.slice(0, subject_max)}…` : title,
    },
    url: listing_url,
  }),
})
