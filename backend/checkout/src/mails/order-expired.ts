import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"
import { orderMailTexts, shopperFields } from "./shopper-mail"

/** To the shopper, once the time to pay ran out. */
export const orderExpired = defineMail({
  template: "order-expired",
  data: z.object({
    ...shopperFields,
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
      note: "Nếu bạn đã chuyển khoản thì xin đừng chuyển thêm. Tiền của bạn không mất: mời bạn mở trang đơn hàng để xem tình trạng.",
    },
    en: {
      subject: "Order {code} was not paid in time",
      preview: "The order was cancelled because {came}.",
      heading: "Order {code} is cancelled",
      intro:
        "Hello {name}, order {code} of {amount} was cancelled because {came} in time. You are welcome to order again.",
      button: "See the order",
      note: "If you did transfer the money, please do not transfer it again. It is not lost: the order page shows what became of it.",
    },
  },
  compose: ({ group_code: code, name, order_url, amount: total, received }, { locale, amount }) => ({
    values: {
      code,
      name,
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
