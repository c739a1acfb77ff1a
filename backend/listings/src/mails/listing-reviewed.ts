import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"

/** What the centre decided about a listing. */
export const reviewNews = ["passed", "held", "taken_down"] as const

const words = defineTexts({
  passed: { vi: "đã được đăng bán", en: "is for sale" },
  passed_sentence: {
    vi: "Trung tâm đã xem và cho đăng bán.",
    en: "The centre has looked at it and put it on sale.",
  },
  held: { vi: "chưa được đăng bán", en: "is not for sale" },
  held_sentence: {
    vi: "Trung tâm đã xem và chưa cho đăng bán.",
    en: "The centre has looked at it and holds it.",
  },
  taken_down: { vi: "đã bị gỡ khỏi chợ", en: "was taken off the market" },
  taken_down_sentence: {
    vi: "Trung tâm đã gỡ mặt hàng này. Đơn đã trả tiền thì cán bộ phụ trách sẽ gọi bạn.",
    en: "The centre has taken it down. About orders that are paid your officer will call you.",
  },
  note: { vi: "Lời nhắn của Trung tâm: {note}", en: "The centre writes: {note}" },
})

/** To each member of a seller: what came of the look at a listing, with what staff wrote. */
export const listingReviewed = defineMail({
  template: "listing-reviewed",
  data: z.object({
    seller_name: mailFields.text,
    title: mailFields.text,
    news: z.enum(reviewNews),
    note: z.string().max(1000).nullable(),
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "title",
  texts: {
    vi: {
      subject: "“{title}” {news}",
      preview: "{sentence}",
      heading: "“{title}” {news}",
      intro: "Chào {seller}. {sentence} {note}",
      button: "Mở mặt hàng",
      note: "Sửa xong, bạn bấm “Đăng bán” để Trung tâm xem lại. Muốn hỏi thêm, hãy gọi cán bộ phụ trách gian hàng.",
    },
    en: {
      subject: "“{title}” {news}",
      preview: "{sentence}",
      heading: "“{title}” {news}",
      intro: "Hello {seller}. {sentence} {note}",
      button: "Open the listing",
      note: "Once you have changed it, publish it again and the centre looks anew. If you have questions, call the officer in charge of your shop.",
    },
  },
  compose: ({ seller_name: seller, title, news, note, panel_url }, { locale }) => ({
    values: {
      seller,
      title: title.length > 60 ? `${title.slice(0, 59)}…` : title,
      news: words[news][locale],
      sentence: words[`${news}_sentence`][locale],
      note: note ? words.note[locale].replace("{note}", note) : "",
    },
    url: panel_url,
  }),
})
