import type { MailLanguage } from "@chophien/platform/mails/define-mail"
import { mailFields } from "@chophien/platform/mails/mail-fields"
import { z } from "@medusajs/framework/zod"

const data = z.object({
  member_name: mailFields.text,
  seller_name: mailFields.text,
  invite_url: mailFields.address,
  expires_at: mailFields.moment,
})

/** What mails have in common that bring a member the link to set a password: `{name}`, `{seller}`, `{expires}`. */
export const memberLink = {
  data,
  secrets: ["invite_url" as const],
  about: "seller_name" as const,
  ends: "expires_at" as const,
  compose: (
    { member_name: name, seller_name: seller, invite_url, expires_at }: z.infer<typeof data>,
    { moment }: MailLanguage
  ) => ({
    values: { name, seller, expires: moment(expires_at) },
    url: invite_url,
  }),
}
