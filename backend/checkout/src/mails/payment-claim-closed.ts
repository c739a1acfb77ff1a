import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { defineTexts } from "@chophien/platform/texts/define-texts"
import { z } from "@medusajs/framework/zod"
import { shownName, unpaidShopperFields } from "./shopper-mail"

const words = defineTexts({
  not_found_subject: { vi: "chưa tìm thấy tiền", en: "no money was found" },
  not_found: {
    vi: "Chợ Phiên đã tìm khoản {amount} bạn báo chuyển cho đơn hàng {code} mà không thấy trên tài khoản. Mời bạn xem lại biên lai trong ứng dụng ngân hàng; nếu tiền đã trừ, hãy hỏi ngân hàng rồi báo lại chợ kèm mã giao dịch.",
    en: "We looked for the {amount} that you said you sent for order {code} and did not find it on the account. Please check the receipt in your banking app; if the money has left, ask your bank and tell us the bank's reference.",
  },
  returned_subject: { vi: "đã tìm thấy tiền, đang hoàn lại", en: "your money was found and goes back" },
  returned: {
    vi: "Chợ Phiên đã tìm thấy khoản {amount} bạn chuyển, nhưng đơn hàng {code} không còn nhận tiền. Khoản này được hoàn lại cho bạn.",
    en: "We found the {amount} you sent, but order {code} takes no money any more. It goes back to you.",
  },
})

/** To the shopper: what came of a transfer that they told us of. */
export const paymentClaimClosed = defineMail({
  template: "payment-claim-closed",
  data: z.object({
    ...unpaidShopperFields,
    amount: mailFields.amount,
    outcome: z.enum(["not_found", "returned"]),
  }),
  secrets: ["order_url"],
  about: "group_code",
  texts: {
    vi: {
      subject: "Đơn hàng {code}: {subject}",
      preview: "{sentence}",
      heading: "Khoản bạn báo đã chuyển: {subject}",
      intro: "Chào {name}. {sentence}",
      button: "Xem đơn hàng",
      note: "Chợ Phiên không bao giờ hỏi mật khẩu hay mã OTP của bạn.",
    },
    en: {
      subject: "Order {code}: {subject}",
      preview: "{sentence}",
      heading: "The transfer you told us of: {subject}",
      intro: "Hello{name}. {sentence}",
      button: "See the order",
      note: "We never ask for a password or a one-time code.",
    },
  },
  compose: ({ group_code: code, name, order_url, amount: claimed, outcome }, { locale, amount }) => ({
    values: {
      code,
      name: shownName[locale](name),
      subject: (outcome === "returned" ? words.returned_subject : words.not_found_subject)[locale],
      sentence: (outcome === "returned" ? words.returned : words.not_found)[locale]
        .replace("{amount}", amount(claimed))
        .replace("{code}", code),
    },
    url: order_url,
  }),
})
