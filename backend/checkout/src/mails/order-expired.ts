import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"
import { orderMailTexts, shownName, unpaidShopperFields } from "./shopper-mail"

/** To the shopper, once the time to pay ran out. */
export const orderExpired = defineMail({
  template: "order-expired",
  data: z.object({
    ...unpaidShopperFields,
    amount: mailFields.amount,
    /** What had come of it; mails of an earlier version do not say. */
    received: mailFields.amount.default(0),
  }),
  secrets: ["order_url"],
  about: "group_code",
  texts: {
    vi: {
      subject: "Đơn hàng {code} đã hết hạn thanh toán",
      preview: "Đơn hàng đã tự hủy vì {came}.",
      heading: "Đơn hàng {code} đã hết hạn thanh toán",
      intro:
        "Chào {name}, đơn hàng {code} trị giá {amount} đã tự hủy vì hết hạn mà {came}. Nếu vẫn muốn mua, mời bạn đặt lại.",
      button: "Xem đơn hàng",
      note: "Xin đừng chuyển tiền cho đơn này nữa. Nếu bạn đã chuyển, tiền không mất: trang đơn hàng cho biết tiền đang ở đâu và có chỗ ghi tài khoản nhận lại.",
    },
    en: {
      subject: "Order {code} was not paid in time",
      preview: "The order was cancelled because {came}.",
      heading: "Order {code} is cancelled",
      intro:
        "Hello{name}, order {code} of {amount} was cancelled because {came} in time. You are welcome to order again.",
      button: "See the order",
      note: "Please send no more money for this order. If you did, it is not lost: the order page shows where it is, and lets you name the account it goes back to.",
    },
  },
  compose: ({ group_code: code, name, order_url, amount: total, received }, { locale, amount }) => ({
    values: {
      code,
      name: shownName[locale](name),
      amount: amount(total),
      came: (received > 0 ? orderMailTexts.too_little_came : orderMailTexts.nothing_came)[locale].replace(
        "{amount}",
        amount(received)
      ),
    },
    url: order_url,
    after: received > 0 ? [orderMailTexts.money_back[locale].replace("{amount}", amount(received))] : [],
  }),
})
