import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"
import { orderCareFields, orderCareRows } from "./order-care-words"

/** What there is to tell a seller of an order that waits for them. */
export const orderCareSellerNews = [
  "remind_confirm",
  "late_confirm",
  "remind_hand_over",
  "late_hand_over",
  "canceled_late",
  "cancel_asked",
  "remind_cancel",
  "cancel_escalated",
  "cancel_granted",
  "cancel_refused",
  "address_changed",
] as const

const subjects = defineTexts({
  remind_confirm: { vi: "đang chờ bạn xác nhận", en: "waits for you to confirm it" },
  late_confirm: { vi: "quá hạn xác nhận", en: "should have been confirmed" },
  remind_hand_over: { vi: "sắp đến hạn gửi", en: "is to be sent soon" },
  late_hand_over: { vi: "quá hạn gửi", en: "should have been sent" },
  canceled_late: { vi: "đã tự hủy vì quá hạn", en: "was cancelled, as it was too late" },
  cancel_asked: { vi: "khách xin hủy", en: "the shopper asks to cancel" },
  remind_cancel: { vi: "khách vẫn chờ bạn trả lời", en: "the shopper waits for your answer" },
  cancel_escalated: { vi: "trung tâm trả lời thay bạn", en: "the centre answers in your place" },
  cancel_granted: { vi: "trung tâm đã cho hủy", en: "the centre granted the cancellation" },
  cancel_refused: { vi: "trung tâm không cho hủy", en: "the centre refused the cancellation" },
  address_changed: { vi: "khách đổi địa chỉ nhận", en: "the shopper changed the address" },
})
const sentences = defineTexts({
  remind_confirm: {
    vi: "Khách đã trả tiền và đang chờ. Mời bạn mở đơn và bấm xác nhận trước hạn dưới đây; nếu hết hàng, hãy báo trong đơn.",
    en: "The shopper has paid and waits. Open the order and confirm it by the time below; if you have run out, say so there.",
  },
  late_confirm: {
    vi: "Đã quá hạn xác nhận. Trung tâm đã được báo và đơn sẽ tự hủy nếu bạn không xác nhận.",
    en: "The time to confirm it is over. The centre was told, and it is cancelled by itself unless you confirm it.",
  },
  remind_hand_over: {
    vi: "Đơn này phải được gửi trước hạn dưới đây. Nếu không kịp, hãy mở đơn và hẹn ngày khác để khách biết.",
    en: "This order is to be sent by the time below. If you cannot, open it and give another day, so that the shopper knows.",
  },
  late_hand_over: {
    vi: "Đã quá ngày hẹn gửi. Trung tâm đã được báo. Hãy gửi ngay, hoặc mở đơn và hẹn ngày khác.",
    en: "The promised day is over and the centre was told. Send it now, or open the order and give another day.",
  },
  canceled_late: {
    vi: "Đơn đã quá hạn lâu nên tự hủy, tiền được hoàn cho khách. Xin đừng gửi hàng nữa.",
    en: "It was too late for too long, so it was cancelled and the shopper gets the money back. Please do not send it.",
  },
  cancel_asked: {
    vi: "Khách muốn hủy đơn này. Mời bạn mở đơn và trả lời đồng ý hay không trước hạn dưới đây; chưa trả lời thì chưa gửi được.",
    en: "The shopper wants to cancel this order. Open it and say yes or no by the time below; it cannot be sent before.",
  },
  remind_cancel: {
    vi: "Khách vẫn chờ bạn trả lời lời xin hủy. Quá hạn dưới đây, trung tâm sẽ trả lời thay.",
    en: "The shopper still waits for your answer. After the time below the centre answers in your place.",
  },
  cancel_escalated: {
    vi: "Bạn chưa trả lời lời xin hủy trong thời hạn, nên trung tâm trả lời thay. Xin chưa gửi hàng.",
    en: "You did not answer the wish to cancel in time, so the centre does. Please do not send it yet.",
  },
  cancel_granted: {
    vi: "Trung tâm đã đồng ý cho khách hủy đơn này. Xin đừng gửi hàng; hàng được trả lại vào kho bán.",
    en: "The centre let the shopper cancel this order. Please do not send it; the goods are for sale again.",
  },
  cancel_refused: {
    vi: "Trung tâm không cho hủy đơn này. Mời bạn gửi hàng như đã hẹn.",
    en: "The centre did not let it be cancelled. Please send it as promised.",
  },
  address_changed: {
    vi: "Khách đã đổi địa chỉ nhận của đơn này. Nếu đã in phiếu, xin in lại: địa chỉ mới ở trong đơn.",
    en: "The shopper changed where this order goes. If you printed a label, print it again: the new address is in the order.",
  },
})

/** To each member of the seller: an order waits for them, or something about it has changed. */
export const orderCareSeller = defineMail({
  template: "order-care-seller",
  data: z.object({
    ...orderCareFields,
    news: z.enum(orderCareSellerNews),
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "group_code",
  texts: {
    vi: {
      subject: "Đơn số {id}: {subject}",
      preview: "{sentence}",
      heading: "Đơn số {id}: {subject}",
      intro: "{sentence}",
      button: "Mở đơn",
      note: "Cần giúp, mời bạn gọi cán bộ phụ trách.",
    },
    en: {
      subject: "Order no. {id}: {subject}",
      preview: "{sentence}",
      heading: "Order no. {id}: {subject}",
      intro: "{sentence}",
      button: "Open the order",
      note: "If you need help, call your officer.",
    },
  },
  compose: ({ group_code: _code, seller_name: _seller, news, panel_url, ...data }, language) => {
    const { locale } = language
    return {
      values: {
        id: data.order_display_id,
        subject: subjects[news][locale],
        sentence: sentences[news][locale],
      },
      url: panel_url,
      between: orderCareRows(data, language),
    }
  },
})
