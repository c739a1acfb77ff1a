import { reportOutcomes } from "@chophien/contract/staff/moderation"
import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"

const words = defineTexts({
  taken_down: {
    vi: "Trung tâm đã xem và gỡ mặt hàng này khỏi chợ.",
    en: "The centre looked at it and took it off the market.",
  },
  changed: {
    vi: "Trung tâm đã xem và gian hàng đã sửa lại thông tin.",
    en: "The centre looked at it, and the seller has put it right.",
  },
  no_fault: {
    vi: "Trung tâm đã xem và chưa thấy điều gì sai quy định.",
    en: "The centre looked at it and found nothing against the rules.",
  },
})

/** To whoever reported goods and wanted an answer: what came of it. The only mail of its kind to them. */
export const listingReportAnswered = defineMail({
  template: "listing-report-answered",
  data: z.object({
    title: mailFields.text,
    outcome: z.enum(reportOutcomes),
    note: z.string().max(1000),
    shop_url: mailFields.address,
  }),
  secrets: ["shop_url"],
  about: "title",
  texts: {
    vi: {
      subject: "Kết quả báo cáo về “{short}”",
      preview: "{sentence}",
      heading: "Cảm ơn bạn đã báo cho chợ",
      intro: "Bạn đã báo về “{title}”. {sentence} Lời của Trung tâm: {note}",
      button: "Về Chợ Phiên",
      note: "Bạn nhận thư này vì đã ghi email khi báo cáo. Chúng tôi chỉ gửi một lần và đã xóa địa chỉ.",
    },
    en: {
      subject: "What came of your report about “{short}”",
      preview: "{sentence}",
      heading: "Thank you for telling us",
      intro: "You reported “{title}”. {sentence} The centre writes: {note}",
      button: "To Chợ Phiên",
      note: "You get this mail because you gave this address with your report. It is the only one, and the address has been deleted.",
    },
  },
  compose: ({ title, outcome, note, shop_url }, { locale }) => ({
    values: {
      title,
      note,
      short: title.length > 60 ? `${title.slice(0, 59)}…` : title,
      sentence: words[outcome][locale],
    },
    url: shop_url,
  }),
})
