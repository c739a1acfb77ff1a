import { z } from "@medusajs/framework/zod"
import { defineMail } from "./define-mail"
import { mailFields } from "./mail-fields"

/** To somebody who is invited to work in the Admin, with the link that makes the account. */
export const staffInvited = defineMail({
  template: "staff-invited",
  data: z.object({ email: mailFields.text, invite_url: mailFields.address, expires_at: mailFields.moment }),
  secrets: ["invite_url"],
  about: "email",
  ends: "expires_at",
  texts: {
    vi: {
      subject: "Mời bạn vào trang quản trị Chợ Phiên",
      preview: "Đặt mật khẩu để bắt đầu.",
      heading: "Mời bạn cùng chăm phiên chợ",
      intro:
        "Bạn được mời vào trang quản trị Chợ Phiên với địa chỉ {email}. Hãy bấm nút dưới đây để đặt mật khẩu.",
      button: "Nhận lời mời",
      note: "Liên kết dùng được một lần, đến {expires}. Xin đừng chuyển thư này cho người khác.",
    },
    en: {
      subject: "You are invited to the Chợ Phiên Admin",
      preview: "Set a password to start.",
      heading: "Help run the market",
      intro: "You are invited to the Admin of Chợ Phiên as {email}. Press the button to set a password.",
      button: "Accept the invitation",
      note: "The link works once, until {expires}. Please do not forward this mail.",
    },
  },
  compose: ({ email, invite_url, expires_at }, { moment }) => ({
    values: { email, expires: moment(expires_at) },
    url: invite_url,
  }),
})
