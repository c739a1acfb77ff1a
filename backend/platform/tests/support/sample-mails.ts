import { z } from "@medusajs/framework/zod"
import { defineMail } from "../../src/mails/define-mail"
import { mailFields } from "../../src/mails/mail-fields"
import type { MailInput } from "../../src/mails/types"
import type { Locale } from "../../src/texts/define-texts"

const words = { preview: "{name}", heading: "Chợ Phiên", intro: "Chào {name}.", button: "Mở", note: "" }

/** A mail about an order, with a link that opens it. */
const orderPaid = defineMail({
  template: "order-paid",
  data: z.object({
    group_code: mailFields.text,
    name: mailFields.text,
    order_url: mailFields.address,
    amount: mailFields.amount,
    sellers: z.array(mailFields.text).min(1),
  }),
  secrets: ["order_url"],
  about: "group_code",
  texts: {
    vi: { subject: "Đơn hàng {code} đã thanh toán", ...words },
    en: { subject: "Order {code} is paid", ...words },
  },
  compose: ({ group_code: code, name, order_url }) => ({ values: { code, name }, url: order_url }),
})

/** A mail with a link that runs out. */
const memberInvited = defineMail({
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
  texts: { vi: { subject: "Mời {name}", ...words }, en: { subject: "{name} is invited", ...words } },
  compose: ({ member_name: name, invite_url }) => ({ values: { name }, url: invite_url }),
})

/** Some mails of both templates. */
export function sampleMails(locale: Locale): MailInput[] {
  const to = "lan@example.com"
  const data = {
    group_code: "K7M2P9QX",
    name: "Nguyễn Thị Lan",
    order_url: "http://localhost:8000/don-hang/og_1?ma=x",
    amount: 1_085_000,
    sellers: ["HTX Nông nghiệp Pà Cò"],
  }
  return [
    memberInvited.mail({
      to,
      locale,
      dedupe_key: "member-invited:mem_1:1",
      data: {
        member_name: "Sùng A Páo",
        seller_name: "HTX Nông nghiệp Pà Cò",
        invite_url: "http://localhost:9000/sell/moi/inv_8f2k",
        expires_at: "2026-11-29T10:30:00.000Z",
      },
    }),
    orderPaid.mail({ to, locale, dedupe_key: "order-paid:og_1", data }),
    orderPaid.mail({ to, locale, dedupe_key: "order-paid:og_2", data: { ...data, group_code: "A7M2P9QX" } }),
  ]
}
