import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** To a member who was taken away from a seller. */
export const memberRemoved = defineMail({
  template: "member-removed",
  data: z.object({
    member_name: mailFields.text,
    seller_name: mailFields.text,
    author: mailFields.text,
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "Bạn không còn quản lý gian hàng {seller}",
      preview: "{author} vừa bớt bạn khỏi gian hàng.",
      heading: "Bạn không còn quản lý gian hàng này",
      intro:
        "Chào {name}, {author} vừa bớt bạn khỏi những người quản lý gian hàng {seller} trên Chợ Phiên. Tài khoản của bạn ở gian hàng này không đăng nhập được nữa.",
      button: "Mở Chợ Phiên",
      note: "Nếu có nhầm lẫn, hãy gọi chủ gian hàng hoặc cán bộ phụ trách ở xã bạn.",
    },
    en: {
      subject: "You no longer run {seller}",
      preview: "{author} has removed you from the shop.",
      heading: "You no longer run this shop",
      intro:
        "Hello {name}, {author} has removed you from those who run {seller} on Chợ Phiên. Your account of this shop no longer opens anything.",
      button: "Open Chợ Phiên",
      note: "If this is a mistake, call the owner of the shop or the officer in charge of it.",
    },
  },
  compose: ({ member_name: name, seller_name: seller, author, panel_url }) => ({
    values: { name, seller, author },
    url: panel_url,
  }),
})
