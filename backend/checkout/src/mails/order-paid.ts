import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"
import { orderMailTexts, shopperFields } from "./shopper-mail"

/** To the shopper, once the money is there. */
export const orderPaid = defineMail({
  template: "order-paid",
  data: z.object({
    ...shopperFields,
    amount: mailFields.amount,
    sellers: z.array(mailFields.text).min(1).max(100),
    /** What came too much and goes back; mails of an earlier version do not say. */
    overpaid: mailFields.amount.default(0),
  }),
  secrets: ["order_url"],
  about: "group_code",
  texts: {
    vi: {
      subject: "Đơn hàng {code} đã thanh toán",
      preview: "Chợ Phiên đã nhận đủ {amount}.",
      heading: "Đã nhận được tiền của bạn",
      intro:
        "Cảm ơn {name}. Chợ Phiên đã nhận đủ {amount} cho đơn hàng {code}. Gian hàng đang chuẩn bị hàng; khi hàng được gửi đi, bạn sẽ nhận được mã vận đơn qua thư.",
      button: "Xem đơn hàng",
      note: "Khoản này được thanh toán bằng chuyển khoản ngân hàng qua VietQR, không dùng tiền mặt.",
    },
    en: {
      subject: "Order {code} is paid",
      preview: "We have received {amount}.",
      heading: "Your payment has arrived",
      intro:
        "Thank you, {name}. We have received {amount} in full for order {code}. The sellers are packing your goods; you will get a tracking code by mail once they are on their way.",
      button: "See the order",
      note: "This was paid by bank transfer through VietQR, not in cash.",
    },
  },
  compose: ({ group_code: code, name, order_url, amount: total, sellers, overpaid }, { locale, amount }) => ({
    values: { code, name, amount: amount(total) },
    url: order_url,
    between: [
      {
        kind: "facts",
        rows: [
          { label: orderMailTexts.order[locale], value: code },
          { label: orderMailTexts.sellers[locale], value: sellers.join(", ") },
          { label: orderMailTexts.total[locale], value: amount(total) },
          ...(overpaid > 0
            ? [
                { label: orderMailTexts.came[locale], value: amount(total + overpaid) },
                { label: orderMailTexts.too_much[locale], value: amount(overpaid) },
              ]
            : []),
        ],
      },
    ],
    after: [
      ...(overpaid > 0 ? [orderMailTexts.too_much_back[locale].replace("{amount}", amount(overpaid))] : []),
      orderMailTexts.keep_private[locale],
    ],
  }),
})
