import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"
import { orderMailTexts, shopperFields } from "./shopper-mail"

/** To the shopper, once an order or a seller's part of it is cancelled. `amount` is what goes back; 0 where nothing came. */
export const orderCanceled = defineMail({
  template: "order-canceled",
  data: z.object({
    ...shopperFields,
    amount: mailFields.amount,
    sellers: z.array(mailFields.text).min(1).max(100),
  }),
  secrets: ["order_url"],
  about: "group_code",
  texts: {
    vi: {
      subject: "Đơn hàng {code}: phần của {sellers} đã hủy",
      preview: "{money}",
      heading: "Phần hàng của {sellers} đã hủy",
      intro:
        "Chào {name}, phần hàng của {sellers} trong đơn hàng {code} đã bị hủy và sẽ không được gửi. {money}",
      button: "Xem đơn hàng",
      note: "Chợ Phiên không bao giờ hỏi mật khẩu hay mã OTP của bạn để hoàn tiền.",
    },
    en: {
      subject: "Order {code}: {sellers} is cancelled",
      preview: "{money}",
      heading: "Your goods from {sellers} are cancelled",
      intro:
        "Hello {name}, the part of {sellers} in order {code} has been cancelled and will not be sent. {money}",
      button: "See the order",
      note: "We never ask for a password or a one-time code to send money back.",
    },
  },
  compose: ({ group_code: code, name, order_url, amount: returned, sellers }, { locale, amount }) => ({
    values: {
      code,
      name,
      sellers: sellers.join(", "),
      money: (returned > 0 ? orderMailTexts.money_back : orderMailTexts.nothing_to_pay)[locale].replace(
        "{amount}",
        amount(returned)
      ),
    },
    url: order_url,
  }),
})
