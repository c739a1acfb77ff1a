import { defineMail } from "@chophien/platform/mails/define-mail"
import { memberLink } from "./member-link"

/** To a member, with the link that sets their password. */
export const memberInvited = defineMail({
  template: "member-invited",
  ...memberLink,
  texts: {
    vi: {
      subject: "Mời bạn quản lý gian hàng {seller}",
      preview: "Đặt mật khẩu để bắt đầu bán hàng.",
      heading: "Gian hàng của bạn đã sẵn sàng",
      intro:
        "Chào {name}, gian hàng {seller} đã được duyệt trên Chợ Phiên. Mời bạn đặt mật khẩu để đăng nhập và đăng bán sản phẩm.",
      button: "Đặt mật khẩu",
      note: "Liên kết dùng được một lần, đến {expires}. Xin đừng chuyển thư này cho người khác.",
    },
    en: {
      subject: "You are invited to run {seller}",
      preview: "Set a password to start selling.",
      heading: "Your shop is ready",
      intro:
        "Hello {name}, {seller} has been approved on Chợ Phiên. Please set a password to sign in and list your products.",
      button: "Set a password",
      note: "The link works once, until {expires}. Please do not forward this mail.",
    },
  },
})
