import { defineMail } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { formatPhone } from "@chophien/vocabulary/phone"
import { memberRoles } from "@chophien/vocabulary/seller"
import { z } from "@medusajs/framework/zod"

const fields = ["name", "email", "phone"] as const
const change = z.discriminatedUnion("field", [
  z.object({ field: z.enum(fields), before: mailFields.text.nullable(), after: mailFields.text.nullable() }),
  z.object({ field: z.literal("role"), before: z.enum(memberRoles), after: z.enum(memberRoles) }),
])
/** What of a member became what; a phone number may be none. */
export type MemberChange = z.infer<typeof change>

const words = {
  name: { vi: "Họ và tên", en: "Name" },
  email: { vi: "Thư điện tử", en: "E-mail" },
  phone: { vi: "Điện thoại", en: "Phone" },
  role: { vi: "Quyền", en: "Role" },
  owner: { vi: "Chủ gian hàng", en: "Owner" },
  staff: { vi: "Người bán hàng", en: "Staff" },
  none: { vi: "không có", en: "none" },
}

/** To a member whose entry somebody else changed; of a new address, to the one from before. */
export const memberChanged = defineMail({
  template: "member-changed",
  data: z.object({
    member_name: mailFields.text,
    seller_name: mailFields.text,
    author: mailFields.text,
    changes: z.array(change).min(1).max(4),
    panel_url: mailFields.address,
  }),
  secrets: [],
  about: "seller_name",
  texts: {
    vi: {
      subject: "Thông tin của bạn ở gian hàng {seller} vừa được sửa",
      preview: "{author} vừa sửa thông tin của bạn.",
      heading: "Thông tin của bạn vừa được sửa",
      intro: "Chào {name}, {author} vừa sửa thông tin của bạn ở gian hàng {seller}:",
      button: "Mở gian hàng",
      note: "Nếu có gì chưa đúng, hãy báo ngay cho chủ gian hàng hoặc cán bộ phụ trách ở xã bạn.",
    },
    en: {
      subject: "Your details at {seller} were changed",
      preview: "{author} has changed your details.",
      heading: "Your details were changed",
      intro: "Hello {name}, {author} has changed your details at {seller}:",
      button: "Open the shop",
      note: "If anything is wrong, tell the owner of the shop or the officer in charge of it at once.",
    },
  },
  compose: ({ member_name: name, seller_name: seller, author, changes, panel_url }, { locale }) => {
    const word = (key: keyof typeof words) => words[key][locale]
    const rows = changes.map((one) => ({
      label: word(one.field),
      value:
        one.field === "role"
          ? `${word(one.before)} → ${word(one.after)}`
          : [one.before, one.after]
              .map((value) => (value && one.field === "phone" ? formatPhone(value) : (value ?? word("none"))))
              .join(" → "),
    }))
    return { values: { name, seller, author }, url: panel_url, between: [{ kind: "facts", rows }] }
  },
})
