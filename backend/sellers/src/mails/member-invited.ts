import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** To a member, with the link that sets their password. */
export const memberInvited = defineMail({
  template: "member-invited",
  data: z.object({
    member_name: mailFields.text,
    seller_name: mailFields.text,
    invite_url: mailFields.address,
    expires_at: mailFields.moment,
  }),
  secrets: ["invite_url"],
  about: "seller_name",
  ends: "expires_at",
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
  compose: ({ member_name: name, seller_name: seller, invite_url, expires_at }, { moment }) => ({
    values: { name, seller, expires: moment(expires_at) },
    url: invite_url,
  }),
})
