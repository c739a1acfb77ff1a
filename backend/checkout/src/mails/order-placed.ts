import { defineMail } from "@chophien/platform/mails/define-mail"
import { itemRows, mailFields, mailItems } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"
import { orderMailTexts, unpaidShopperFields } from "./shopper-mail"

const parcel = z.object({
  seller_name: mailFields.text,
  items: mailItems,
  shipping_total: mailFields.amount,
  total: mailFields.amount,
})

/** The name in its sentence, or none. */
const shownName = {
  vi: (name: string | null) => name ?? "bạn",
  en: (name: string | null) => (name === null ? "" : `, ${name}`),
}

/** To the shopper, once the order group stands and awaits its payment. */
export const orderPlaced = defineMail({
  template: "order-placed",
  data: z.object({
    ...unpaidShopperFields,
    amount: mailFields.amount,
    expires_at: mailFields.moment,
    /** Empty where nobody has paid from the address yet. */
    parcels: z.array(parcel).max(100),
  }),
  secrets: ["order_url"],
  about: "group_code",
  texts: {
    vi: {
      subject: "Đơn hàng {code}: mời bạn thanh toán {amount}",
      preview: "Đơn hàng được giữ đến {expires}.",
      heading: "Đã nhận đơn hàng {code}",
      intro:
        "Cảm ơn {name} đã đặt hàng. Hàng được giữ cho bạn đến {expires}. Mời bạn mở trang đơn hàng, quét mã VietQR và chuyển khoản đúng {amount}.",
      button: "Xem đơn hàng và thanh toán",
      note: "Giá đã gồm thuế. Quá thời hạn trên xin đừng chuyển nữa: đơn tự hủy nếu bạn chưa chuyển. Tiền chuyển trước giờ đó mà ngân hàng báo chậm ít phút vẫn được ghi vào đơn.",
    },
    en: {
      subject: "Order {code}: please pay {amount}",
      preview: "Your goods are held until {expires}.",
      heading: "We have your order {code}",
      intro:
        "Thank you for your order{name}. Your goods are held until {expires}. Please open the order page, scan the VietQR code and transfer exactly {amount}.",
      button: "See the order and pay",
      note: "Prices include tax. Please do not transfer after that: an order that was not paid by then is cancelled. Money sent in time counts, even if the bank tells of it some minutes later.",
    },
  },
  compose: (
    { group_code: code, name, order_url, amount: total, expires_at, parcels },
    { locale, amount, moment }
  ) => ({
    values: { code, name: shownName[locale](name), amount: amount(total), expires: moment(expires_at) },
    url: order_url,
    between: [
      ...parcels.map(({ seller_name, items, shipping_total, total: parcel_total }) => ({
        kind: "lines" as const,
        title: seller_name,
        rows: itemRows(items, locale),
        sums: [
          { label: orderMailTexts.shipping[locale], amount: amount(shipping_total) },
          { label: orderMailTexts.subtotal[locale], amount: amount(parcel_total) },
        ],
      })),
      { kind: "total", label: orderMailTexts.total[locale], amount: amount(total) },
    ],
    after: [
      orderMailTexts.keep_private[locale],
      ...(name === null ? [orderMailTexts.not_yours[locale]] : []),
    ],
  }),
})
