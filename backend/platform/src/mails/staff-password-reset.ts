import { z } from "@medusajs/framework/zod"
import { defineMail } from "./define-mail"
import { mailFields } from "./mail-fields"

/** To a member of staff who asked for a new password, with the link that sets it. */
export const staffPasswordReset = defineMail({
  template: "staff-password-reset",
  data: z.object({ email: mailFields.text, reset_url: mailFields.address, expires_at: mailFields.moment }),
  secrets: ["reset_url"],
  about: "email",
  ends: "expires_at",
  texts: {
    vi: {
      subject: "Đặt lại mật khẩu trang quản trị Chợ Phiên",
      preview: "Liên kết dùng được trong 15 phút.",
      heading: "Đặt mật khẩu mới",
      intro:
        "Có người vừa xin đặt lại mật khẩu trang quản trị cho {email}. Nếu là bạn, hãy bấm nút dưới đây.",
      button: "Đặt mật khẩu mới",
      note: "Liên kết dùng được một lần, đến {expires}. Nếu không phải bạn, cứ bỏ qua thư này và báo cho người quản trị: mật khẩu cũ vẫn dùng được.",
    },
    en: {
      subject: "A new password for the Chợ Phiên Admin",
      preview: "The link works for 15 minutes.",
      heading: "Set a new password",
      intro:
        "Somebody has just asked for a new password of {email} in the Admin. If it was you, press the button.",
      button: "Set a new password",
      note: "The link works once, until {expires}. If it was not you, ignore this mail and tell the administrator: the old password goes on working.",
    },
  },
  compose: ({ email, reset_url, expires_at }, { moment }) => ({
    values: { email, expires: moment(expires_at) },
    url: reset_url,
  }),
})
