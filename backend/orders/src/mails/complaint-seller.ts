import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"
import { complaintFields, complaintRows } from "./complaint-words"

/** What there is to tell a seller of a complaint. */
export const complaintSellerNews = [
  "opened",
  "accept",
  "withdraw",
  "escalate",
  "escalate_late",
  "decide_refund",
  "decide_none",
  "lapse_offer",
  "lapse_refusal",
  "finish_refund",
  "remind",
] as const

const subjects = defineTexts({
  opened: { vi: "khách khiếu nại, mời bạn trả lời", en: "a complaint waits for your answer" },
  accept: { vi: "khách nhận đề nghị của bạn", en: "the shopper takes your offer" },
  withdraw: { vi: "khách đã rút khiếu nại", en: "the shopper closed the complaint" },
  escalate: { vi: "khiếu nại chuyển lên trung tâm", en: "the complaint went to the centre" },
  escalate_late: {
    vi: "quá hạn trả lời, trung tâm xem thay",
    en: "no answer in time, the centre takes over",
  },
  decide_refund: { vi: "trung tâm quyết định hoàn tiền", en: "the centre decided on a refund" },
  decide_none: { vi: "trung tâm không hoàn tiền cho khách", en: "the centre decided against a refund" },
  lapse_offer: { vi: "tiền bạn đề nghị được hoàn cho khách", en: "the shopper gets what you offered" },
  lapse_refusal: { vi: "khiếu nại đã đóng", en: "the complaint is closed" },
  finish_refund: { vi: "đã hoàn tiền cho khách", en: "the money went back to the shopper" },
  remind: { vi: "sắp hết hạn trả lời khách", en: "the time to answer is running out" },
})
const sentences = defineTexts({
  opened: {
    vi: "Khách mua hàng của bạn báo có vấn đề. Mời bạn mở gian hàng, xem ảnh rồi trả lời trước hạn ghi dưới đây. Quá hạn, trung tâm sẽ quyết định thay bạn.",
    en: "A shopper reports a problem with your goods. Open your shop, look at the photos and answer by the time below. After it the centre decides.",
  },
  accept: {
    vi: "Khách nhận số tiền bạn đề nghị. Chợ tự hoàn tiền cho khách, bạn không phải chuyển khoản.",
    en: "The shopper takes what you offered. We return the money; you do not have to send anything.",
  },
  withdraw: {
    vi: "Khách không khiếu nại nữa. Bạn không phải làm gì thêm.",
    en: "The shopper complains no more. There is nothing for you to do.",
  },
  escalate: {
    vi: "Cán bộ trung tâm xem khiếu nại và quyết định trước hạn ghi dưới đây. Trong lúc đó bạn vẫn có thể hoàn đủ tiền cho khách.",
    en: "Staff of the centre look at the complaint and decide by the time below. Until then you can still return all of it.",
  },
  escalate_late: {
    vi: "Bạn chưa trả lời khách trước hạn, nên trung tâm xem thay. Trong lúc đó bạn vẫn có thể hoàn đủ tiền cho khách.",
    en: "You did not answer in time, so the centre takes over. Until it decides you can still return all of it.",
  },
  decide_refund: {
    vi: "Trung tâm quyết định hoàn cho khách số tiền dưới đây. Chợ tự hoàn, bạn không phải chuyển khoản.",
    en: "The centre decided that the amount below goes back to the shopper. We return it; you do not have to send anything.",
  },
  decide_none: {
    vi: "Trung tâm đã xem và không hoàn tiền cho khách, với lý do dưới đây.",
    en: "The centre looked at it and decided against a refund, for the reason below.",
  },
  lapse_offer: {
    vi: "Khách không trả lời trước hạn, nên số tiền bạn đề nghị được hoàn cho khách.",
    en: "The shopper did not answer in time, so they get what you offered.",
  },
  lapse_refusal: {
    vi: "Khách không trả lời trước hạn, nên khiếu nại đã đóng lại.",
    en: "The shopper did not answer in time, so the complaint is closed.",
  },
  finish_refund: {
    vi: "Chợ đã hoàn cho khách số tiền dưới đây, từ tiền của đơn này.",
    en: "We returned the amount below to the shopper, out of what this order brought.",
  },
  remind: {
    vi: "Khiếu nại này vẫn chờ bạn trả lời. Mời bạn trả lời trước hạn ghi dưới đây, nếu không trung tâm sẽ quyết định thay.",
    en: "This complaint still waits for your answer. Please answer by the time below, or the centre will decide.",
  },
})

/** To each member of the seller: a complaint about an order of theirs, and what becomes of it. */
export const complaintSeller = defineMail({
  template: "complaint-seller",
  data: z.object({
    ...complaintFields,
    news: z.enum(complaintSellerNews),
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "Đơn số {id}: {subject}",
      preview: "{sentence}",
      heading: "Khiếu nại về đơn số {id}",
      intro: "Chào {seller}. {sentence}",
      button: "Mở khiếu nại",
      note: "Nếu cần giúp, hãy gọi cán bộ phụ trách của trung tâm.",
    },
    en: {
      subject: "Order no. {id}: {subject}",
      preview: "{sentence}",
      heading: "Complaint about order no. {id}",
      intro: "Hello {seller}. {sentence}",
      button: "Open the complaint",
      note: "If you need help, call the officer of the centre in charge.",
    },
  },
  compose: ({ seller_name: seller, said, news, panel_url, ...data }, language) => {
    const { locale } = language
    return {
      values: {
        id: data.order_display_id,
        seller,
        subject: subjects[news][locale],
        sentence: sentences[news][locale],
      },
      url: panel_url,
      between: [
        ...complaintRows(data, language),
        ...(said === null ? [] : [{ kind: "paragraph" as const, text: `“${said}”` }]),
      ],
    }
  },
})
