import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"
import { orderCareFields, orderCareRows } from "./order-care-words"

/** What staff have to know of an order that waits too long. */
export const orderCareStaffNews = [
  "late_confirm",
  "late_hand_over",
  "canceled_late",
  "cancel_escalated",
] as const

const subjects = defineTexts({
  late_confirm: { vi: "gian hàng chưa xác nhận", en: "the seller has not confirmed it" },
  late_hand_over: { vi: "gian hàng chưa gửi", en: "the seller has not sent it" },
  canceled_late: { vi: "đã tự hủy vì quá hạn", en: "cancelled, as it was too late" },
  cancel_escalated: {
    vi: "khách xin hủy, chờ trung tâm",
    en: "the shopper asks to cancel, the centre decides",
  },
})
const sentences = defineTexts({
  late_confirm: {
    vi: "Khách đã trả tiền mà gian hàng chưa xác nhận trong thời hạn. Mời bạn gọi gian hàng; đơn sẽ tự hủy nếu không ai làm gì.",
    en: "The shopper has paid and the seller has not confirmed in time. Please call the seller; the order is cancelled by itself if nobody acts.",
  },
  late_hand_over: {
    vi: "Đã quá ngày hẹn gửi mà hàng chưa đi. Mời bạn gọi gian hàng.",
    en: "The promised day is over and the goods have not left. Please call the seller.",
  },
  canceled_late: {
    vi: "Đơn đã tự hủy vì gian hàng quá hạn lâu, tiền được hoàn cho khách.",
    en: "The order was cancelled as the seller was too late for too long; the shopper gets the money back.",
  },
  cancel_escalated: {
    vi: "Khách xin hủy mà gian hàng không trả lời trong thời hạn. Mời bạn mở đơn và quyết định.",
    en: "The shopper asks to cancel and the seller did not answer in time. Please open the order and decide.",
  },
})

/** To whoever of the staff deals with orders. */
export const orderCareStaff = defineMail({
  template: "order-care-staff",
  data: z.object({
    ...orderCareFields,
    news: z.enum(orderCareStaffNews),
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "group_code",
  texts: {
    vi: {
      subject: "Đơn {code}: {subject}",
      preview: "{sentence}",
      heading: "Đơn {code}, gian hàng {seller}",
      intro: "{sentence}",
      button: "Mở đơn",
      note: "Thư này gửi tới mọi cán bộ phụ trách đơn hàng.",
    },
    en: {
      subject: "Order {code}: {subject}",
      preview: "{sentence}",
      heading: "Order {code}, seller {seller}",
      intro: "{sentence}",
      button: "Open the order",
      note: "This goes to everybody of the staff who deals with orders.",
    },
  },
  compose: ({ group_code: code, seller_name: seller, news, panel_url, ...data }, language) => {
    const { locale } = language
    return {
      values: { code, seller, subject: subjects[news][locale], sentence: sentences[news][locale] },
      url: panel_url,
      between: orderCareRows(data, language),
    }
  },
})
