import { orderMailTexts, shopperFields } from "@chophien/checkout/mails/shopper-mail"
import { defineMail } from "@chophien/platform/mails/define-mail"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"
import { orderCareFields, orderCareRows } from "./order-care-words"
import { shopperNewsTexts, shopperNewsValues } from "./shopper-news"

/** What there is to tell a shopper of an order before it leaves. */
export const orderCareShopperNews = [
  "out_of_stock",
  "damaged",
  "other",
  "delayed",
  "asked_cancel",
  "cancel_granted",
  "cancel_refused",
  "cancel_escalated",
  "cancel_lapsed",
  "address_changed",
  "canceled_late",
] as const

const subjects = defineTexts({
  out_of_stock: { vi: "gian hàng hết hàng", en: "the seller ran out" },
  damaged: { vi: "hàng hỏng trước khi gửi", en: "goods spoiled before they left" },
  other: { vi: "gian hàng không giao đủ", en: "the seller cannot deliver all" },
  delayed: { vi: "gian hàng hẹn ngày gửi khác", en: "the seller gave another day" },
  asked_cancel: { vi: "đã gửi lời xin hủy của bạn", en: "your wish to cancel was passed on" },
  cancel_granted: { vi: "gian hàng đồng ý hủy", en: "the cancellation is granted" },
  cancel_refused: { vi: "chưa hủy được", en: "it cannot be cancelled" },
  cancel_escalated: { vi: "trung tâm đang xem lời xin hủy", en: "the centre looks at your wish to cancel" },
  cancel_lapsed: { vi: "hàng đã đi nên không hủy nữa", en: "it has left, so it is not cancelled" },
  address_changed: { vi: "đã đổi địa chỉ nhận", en: "the address was changed" },
  canceled_late: { vi: "đã hủy vì gian hàng quá hạn", en: "cancelled, as the seller was too late" },
})
const sentences = defineTexts({
  out_of_stock: {
    vi: "{seller} hết những món dưới đây nên không giao được. Tiền của chúng được hoàn lại cho bạn, bạn không phải làm gì thêm.",
    en: "{seller} has run out of the goods below and cannot deliver them. Their money goes back to you, there is nothing for you to do.",
  },
  damaged: {
    vi: "Những món dưới đây bị hỏng trước khi gửi, nên {seller} không giao. Tiền của chúng được hoàn lại cho bạn, bạn không phải làm gì thêm.",
    en: "The goods below spoiled before they left, so {seller} does not send them. Their money goes back to you, there is nothing for you to do.",
  },
  other: {
    vi: "{seller} không giao được những món dưới đây. Tiền của chúng được hoàn lại cho bạn, bạn không phải làm gì thêm.",
    en: "{seller} cannot deliver the goods below. Their money goes back to you, there is nothing for you to do.",
  },
  delayed: {
    vi: "{seller} không kịp gửi như đã hẹn và hẹn ngày mới dưới đây. Nếu không muốn chờ, bạn hủy được ngay trên trang đơn hàng.",
    en: "{seller} cannot send it as promised and gave the new day below. If you do not want to wait, cancel it at once on the order page.",
  },
  asked_cancel: {
    vi: "Chúng tôi đã chuyển lời xin hủy của bạn tới {seller}. Gian hàng trả lời trước hạn dưới đây; quá hạn, trung tâm trả lời thay.",
    en: "We passed your wish to cancel on to {seller}. They answer by the time below; after it the centre does.",
  },
  cancel_granted: {
    vi: "Phần hàng của {seller} đã được hủy theo lời bạn xin. Tiền được hoàn lại cho bạn.",
    en: "The part of {seller} is cancelled as you asked. Its money goes back to you.",
  },
  cancel_refused: {
    vi: "Lời xin hủy phần hàng của {seller} chưa được chấp nhận, với lý do dưới đây. Đơn vẫn được giao cho bạn.",
    en: "Your wish to cancel the part of {seller} was not granted, for the reason below. It is still delivered.",
  },
  cancel_escalated: {
    vi: "{seller} chưa trả lời lời xin hủy trong thời hạn, nên cán bộ trung tâm xem thay và sẽ báo bạn.",
    en: "{seller} did not answer your wish to cancel in time, so staff of the centre look at it and will tell you.",
  },
  cancel_lapsed: {
    vi: "Phần hàng của {seller} đã được đóng gói hoặc đã hủy trước khi có câu trả lời, nên lời xin hủy kết thúc.",
    en: "The part of {seller} was packed or cancelled before there was an answer, so your wish to cancel ends.",
  },
  address_changed: {
    vi: "Địa chỉ nhận hàng của đơn đã đổi thành địa chỉ dưới đây. Nếu không phải bạn đổi, mời bạn gọi trung tâm ngay.",
    en: "The order now goes to the address below. If you did not change it, please call the centre at once.",
  },
  canceled_late: {
    vi: "{seller} không làm kịp trong thời hạn, nên phần hàng này đã tự hủy. Tiền được hoàn lại cho bạn.",
    en: "{seller} did not act in time, so this part was cancelled by itself. Its money goes back to you.",
  },
})

/** To the shopper: what happens to their order before it leaves. */
export const orderCareShopper = defineMail({
  template: "order-care-shopper",
  data: z.object({ ...shopperFields, ...orderCareFields, news: z.enum(orderCareShopperNews) }),
  secrets: ["order_url"],
  about: "group_code",
  texts: {
    vi: {
      ...shopperNewsTexts.vi,
      heading: "Tin về đơn {code}",
      button: "Xem đơn hàng",
    },
    en: {
      ...shopperNewsTexts.en,
      heading: "News of order {code}",
      button: "See the order",
    },
  },
  compose: ({ group_code: code, name, order_url, seller_name, news, ...data }, language) => {
    const { locale } = language
    return {
      values: shopperNewsValues(
        { code, name, seller_name },
        { subject: subjects[news], sentence: sentences[news] },
        locale
      ),
      url: order_url,
      between: orderCareRows(data, language),
      after: [orderMailTexts.keep_private[locale]],
    }
  },
})
