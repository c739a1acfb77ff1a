import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"
import { shownName, unpaidShopperFields } from "./shopper-mail"

/** What there is to say about money that goes back. */
export const moneyBackNews = ["too_much", "too_late", "needs_account", "failed", "returned"] as const

const subjects = defineTexts({
  too_much: { vi: "đã nhận thừa {amount}", en: "{amount} too much arrived" },
  too_late: { vi: "{amount} đến muộn", en: "{amount} came too late" },
  needs_account: { vi: "mời bạn ghi tài khoản nhận {amount}", en: "to which account shall {amount} go?" },
  failed: { vi: "chưa hoàn được {amount}", en: "{amount} could not be returned yet" },
  returned: { vi: "đã hoàn lại {amount}", en: "{amount} is returned" },
})
const sentences = defineTexts({
  too_much: {
    vi: "Chợ Phiên nhận thêm {amount} cho đơn hàng {code}, trong khi đơn đã đủ tiền. Khoản này được hoàn lại cho bạn.",
    en: "We received {amount} more for order {code}, which was paid already. It goes back to you.",
  },
  too_late: {
    vi: "Chợ Phiên nhận được {amount} cho đơn hàng {code}, nhưng tiền được chuyển sau khi đơn hết hạn nên không ghi vào đơn được. Khoản này được hoàn lại cho bạn.",
    en: "We received {amount} for order {code}, but it was sent after the time to pay was over, so it cannot pay the order. It goes back to you.",
  },
  needs_account: {
    vi: "Chợ Phiên hoàn lại {amount} của đơn hàng {code}, nhưng ngân hàng không cho biết tiền đến từ tài khoản nào. Mời bạn ghi tài khoản nhận tiền trên trang đơn hàng.",
    en: "We return {amount} of order {code}, but the bank did not say which account it came from. Please name the account on the order page.",
  },
  failed: {
    vi: "Ngân hàng chưa chuyển được {amount} về tài khoản đã ghi. Mời bạn mở trang đơn hàng, kiểm tra và ghi lại tài khoản nhận tiền.",
    en: "The bank could not send {amount} to the account that was named. Please open the order page and check it.",
  },
  returned: {
    vi: "Ngân hàng đã chuyển {amount} của đơn hàng {code} về tài khoản nhận tiền của bạn.",
    en: "The bank has sent {amount} of order {code} back to your account.",
  },
})
const account = defineTexts({
  name_it: {
    vi: "Nút trên mở trang đơn hàng, ở đó có chỗ ghi tài khoản nhận tiền.",
    en: "The button opens the order page, where you can name the account it goes to.",
  },
})

/** To the shopper: what came and goes back, and where it stands. */
export const orderMoneyBack = defineMail({
  template: "order-money-back",
  data: z.object({ ...unpaidShopperFields, amount: mailFields.amount, news: z.enum(moneyBackNews) }),
  secrets: ["order_url"],
  about: "group_code",
  texts: {
    vi: {
      subject: "Đơn hàng {code}: {subject}",
      preview: "{sentence}",
      heading: "Tiền hoàn lại của đơn hàng {code}",
      intro: "Chào {name}. {sentence}",
      button: "Xem đơn hàng",
      note: "Chợ Phiên không bao giờ hỏi mật khẩu hay mã OTP của bạn để hoàn tiền.",
    },
    en: {
      subject: "Order {code}: {subject}",
      preview: "{sentence}",
      heading: "Money of order {code} that goes back",
      intro: "Hello{name}. {sentence}",
      button: "See the order",
      note: "We never ask for a password or a one-time code to send money back.",
    },
  },
  compose: ({ group_code: code, name, order_url, amount: returned, news }, { locale, amount }) => {
    const fill = (text: string) => text.replace("{amount}", amount(returned)).replace("{code}", code)
    return {
      values: {
        code,
        name: shownName[locale](name),
        subject: fill(subjects[news][locale]),
        sentence: fill(sentences[news][locale]),
      },
      url: order_url,
      after: news === "returned" ? [] : [account.name_it[locale]],
    }
  },
})
