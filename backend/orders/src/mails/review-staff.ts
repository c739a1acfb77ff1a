import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** To whoever of the staff decides about reviews, once a day: something waits. */
export const reviewStaff = defineMail({
  template: "review-staff",
  data: z.object({ product_title: mailFields.text, panel_url: mailFields.address }),
  secrets: [],
  about: "product_title",
  texts: {
    vi: {
      subject: "Có đánh giá chờ trung tâm xem",
      preview: "Đánh giá về {product} chờ bạn xem.",
      heading: "Có đánh giá chờ trung tâm xem",
      intro:
        "Đánh giá về {product} có điều phải xem trước khi đăng, hoặc bị báo là không đúng. Mời bạn mở danh sách và quyết định.",
      button: "Mở danh sách",
      note: "Mỗi ngày chỉ có một thư như thế này, dù có bao nhiêu đánh giá chờ.",
    },
    en: {
      subject: "Reviews wait for the centre",
      preview: "A review of {product} waits for you.",
      heading: "Reviews wait for the centre",
      intro:
        "A review of {product} has something that a person must look at, or somebody reported it. Please open the list and decide.",
      button: "Open the list",
      note: "There is one mail like this a day, however many reviews wait.",
    },
  },
  compose: ({ product_title: product, panel_url }) => ({ values: { product }, url: panel_url }),
})
