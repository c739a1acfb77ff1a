import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

/** What became of a member. */
export const memberNews = ["added", "changed", "removed"] as const
export type MemberNews = (typeof memberNews)[number]

const happened = {
  added: { vi: "thêm", en: "added" },
  changed: { vi: "sửa thông tin của", en: "changed the details of" },
  removed: { vi: "bớt", en: "removed" },
}

/** To the owners of a seller: somebody was added to those who run it, changed or taken away. */
export const membersNews = defineMail({
  template: "members-news",
  data: z.object({
    member_name: mailFields.text,
    seller_name: mailFields.text,
    author: mailFields.text,
    news: z.enum(memberNews),
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "Người quản lý gian hàng {seller} vừa thay đổi",
      preview: "{author} vừa {news} {member}.",
      heading: "Người quản lý gian hàng vừa thay đổi",
      intro: "{author} vừa {news} {member} trong những người quản lý gian hàng {seller}.",
      button: "Xem người quản lý",
      note: "Nếu bạn không biết việc này, hãy gọi cán bộ phụ trách gian hàng ở xã bạn.",
    },
    en: {
      subject: "Who runs {seller} has changed",
      preview: "{author} has {news} {member}.",
      heading: "Who runs your shop has changed",
      intro: "{author} has {news} {member} among those who run {seller}.",
      button: "See who runs it",
      note: "If you know nothing of this, call the officer in charge of your shop.",
    },
  },
  compose: ({ member_name: member, seller_name: seller, author, news, panel_url }, { locale }) => ({
    values: { member, seller, author, news: happened[news][locale] },
    url: panel_url,
  }),
})
