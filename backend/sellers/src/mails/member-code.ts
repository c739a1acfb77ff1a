import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** To a member, with the one-time code that signs them in. */
export const memberCode = defineMail({
  template: "member-code",
  data: z.object({
    member_name: mailFields.text,
    seller_name: mailFields.text,
    sign_in_code: mailFields.text,
    expires_at: mailFields.moment,
    panel_url: mailFields.address,
  }),
  secrets: ["sign_in_code"],
  about: "seller_name",
  ends: "expires_at",
  texts: {
    vi: {
      subject: "{code} là mã đăng nhập gian hàng {seller}",
      preview: "Mã dùng một lần, đến {expires}.",
      heading: "Mã đăng nhập: {code}",
      intro:
        "Chào {name}, mã đăng nhập vào gian hàng {seller} của bạn là {code}. Hãy gõ mã này vào ứng dụng.",
      button: "Mở ứng dụng",
      note: "Mã dùng được một lần, đến {expires}. Đừng đọc mã cho bất cứ ai, kể cả người xưng là cán bộ. Nếu không phải bạn xin mã, cứ bỏ qua thư này.",
    },
    en: {
      subject: "{code} is your code for {seller}",
      preview: "It works once, until {expires}.",
      heading: "Your code: {code}",
      intro: "Hello {name}, the code that signs you in to {seller} is {code}. Please type it into the app.",
      button: "Open the app",
      note: "The code works once, until {expires}. Tell it to nobody, not even to somebody who says to be staff. If you did not ask for it, ignore this mail.",
    },
  },
  compose: ({ member_name: name, seller_name: seller, sign_in_code, expires_at, panel_url }, { moment }) => ({
    // In two groups it is read and typed with fewer slips.
    values: {
      name,
      seller,
      code: sign_in_code.replace(/^(\d{3})(?=\d{3}$)/, "$1 "),
      expires: moment(expires_at),
    },
    url: panel_url,
  }),
})
