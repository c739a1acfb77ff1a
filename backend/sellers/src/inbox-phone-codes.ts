import { site } from "@chophien/platform/site"
import { queueMailsWorkflow } from "@chophien/platform/workflows/queue-mails"
import { localPhone } from "@chophien/vocabulary/phone"
import { memberCode } from "./mails/member-code"
import type { PhoneCodesPort } from "./ports/phone-codes"

/** Development's channel: what a phone would get lies in the local inbox, addressed to its number. */
export const inboxPhoneCodes: PhoneCodesPort = {
  async sendCode(container, { phone, code, member_name, seller_name, expires_at, dedupe_key }) {
    const mail = memberCode.mail({
      to: `${localPhone(phone)}@dien-thoai.example`,
      locale: "vi",
      dedupe_key,
      data: {
        member_name,
        seller_name,
        sign_in_code: code,
        expires_at: expires_at.toISOString(),
        panel_url: site(container).panelUrl,
      },
    })
    await queueMailsWorkflow(container).run({ input: { mails: [mail] } })
  },
}
