import { setTimeout as wait } from "node:timers/promises"
import type { Answer, ReadBody } from "@chophien/contract"
import type { requestPasswordReset as route } from "@chophien/contract/seller/session"
import type { MedusaContainer } from "@medusajs/framework/types"
import { findMembersByLogin } from "../find-members-by-login"
import { inviteMemberWorkflow } from "../workflows"

/** Every answer takes at least this long, so that its time does not tell whether the address is known. */
const answer_time_ms = 400

/**
 * Mails a member who has a password, named by address or phone number, a link for a new one, for an hour. Whoever asks learns nothing of the address.
 * A member who was invited and has not joined yet keeps the invitation: its link does the same and works longer.
 */
export async function requestPasswordReset(
  container: MedusaContainer,
  { email }: ReadBody<typeof route>
): Promise<Answer<typeof route>> {
  await Promise.all([wait(answer_time_ms), sendLink(container, email)])
  return { sent: true }
}

async function sendLink(container: MedusaContainer, login: string): Promise<void> {
  const { members } = await findMembersByLogin(container, login)
  for (const { id } of members)
    await inviteMemberWorkflow(container).run({ input: { member_id: id, is_reset: true } })
}
