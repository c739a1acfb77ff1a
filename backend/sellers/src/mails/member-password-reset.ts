import { defineMail } from "@chophien/platform/mails/define-mail"
import { memberLink } from "./member-link"

/** To a member who asked for a new password, with the link that sets it. */
export const memberPasswordReset = defineMail({
  template: "member-password-reset",
  ...memberLink,
  texts: {
    vi: {
      subject: "Đặt lại mật khẩu gian hàng {seller}",
      preview: "Liên kết dùng được trong một giờ.",
      heading: "Đặt mật khẩu mới",
      intro:
        "Chào {name}, có người vừa xin đặt lại mật khẩu vào gian hàng {seller}. Nếu là bạn, hãy bấm nút dưới đây. Đặt xong, các máy đang đăng nhập sẽ phải đăng nhập lại.",
      button: "Đặt mật khẩu mới",
      note: "Liên kết dùng được một lần, đến {expires}. Nếu không phải bạn, cứ bỏ qua thư này: mật khẩu cũ vẫn dùng được.",
    },
    en: {
      subject: "A new password for {seller}",
      preview: "The link works for an hour.",
      heading: "Set a new password",
      intro:
        "Hello {name}, somebody has just asked for a new password to {seller}. If it was you, press the button. Every device that is signed in will have to sign in again.",
      button: "Set a new password",
      note: "The link works once, until {expires}. If it was not you, ignore this mail: the old password goes on working.",
    },
  },
})
