import { setTimeout as wait } from "node:timers/promises"
import type { Answer, ReadBody } from "@chophien/contract"
import type { sendSignInCode as route } from "@chophien/contract/seller/session"
import { newToken } from "@chophien/platform/secret-token"
import { site } from "@chophien/platform/site"
import { queueMailsWorkflow } from "@chophien/platform/workflows/queue-mails"
import { e164Of } from "@chophien/vocabulary/phone"
import type { MedusaContainer } from "@medusajs/framework/types"
import { type FoundMember, findMembersByLogin } from "../find-members-by-login"
import { inboxPhoneCodes } from "../inbox-phone-codes"
import { memberCode } from "../mails/member-code"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { type PhoneCodesPort, phoneCodes } from "../ports/phone-codes"
import { code_ttl_ms, hashCode, newCode } from "../sign-in-code"

/** Every answer takes at least this long, so that its time does not tell whether anybody is known. */
const answer_time_ms = 400

/**
 * Sends who is named a one-time code: to the phone where its number was typed and a channel reaches it, to the mailbox
 * otherwise. Whoever asks learns nothing of who is known.
 */
export async function sendSignInCode(
  container: MedusaContainer,
  { login }: ReadBody<typeof route>
): Promise<Answer<typeof route>> {
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  const channel = phoneCodes(container) ?? (service.phone_codes === "inbox" ? inboxPhoneCodes : undefined)
  const toPhone = e164Of(login) ? channel : undefined
  await Promise.all([wait(answer_time_ms), sendCodes(container, login, toPhone)])
  return { sent: true, by: toPhone ? "phone" : "mail" }
}

async function sendCodes(
  container: MedusaContainer,
  login: string,
  channel: PhoneCodesPort | undefined
): Promise<void> {
  const { phone, members } = await findMembersByLogin(container, login)
  for (const member of members)
    await sendCode(container, member, phone && channel ? { phone, channel } : null)
}

async function sendCode(
  container: MedusaContainer,
  { id: member_id, name, email, seller_name }: FoundMember,
  by: { phone: string; channel: PhoneCodesPort } | null
): Promise<void> {
  const [code, salt] = [newCode(), newToken()]
  const code_hash = hashCode({ member_id, code, salt })
  const expires_at = new Date(Date.now() + code_ttl_ms)
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  await service.keepSignInCode({ member_id, code_hash, salt, ttl_ms: code_ttl_ms })
  const dedupe_key = `member-code:${member_id}:${code_hash.slice(0, 16)}`
  if (by) {
    const { phone, channel } = by
    await channel.sendCode(container, { phone, code, member_name: name, seller_name, expires_at, dedupe_key })
    return
  }
  const mail = memberCode.mail({
    to: email,
    locale: "vi",
    dedupe_key,
    data: {
      member_name: name,
      seller_name,
      sign_in_code: code,
      expires_at: expires_at.toISOString(),
      panel_url: site(container).panelUrl,
    },
  })
  await queueMailsWorkflow(container).run({ input: { mails: [mail] } })
}
