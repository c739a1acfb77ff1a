import { setTimeout as wait } from "node:timers/promises"
import type { Answer, ReadBody } from "@chophien/contract"
import type { requestPasswordReset as route } from "@chophien/contract/seller/session"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { inviteMemberWorkflow } from "../workflows"

/** Every answer takes at least this long, so that its time does not tell whether the address is known. */
const answer_time_ms = 400

/**
 * Mails a member who has a password a link for a new one, for an hour. Whoever asks learns nothing of the address.
 * A member who was invited and has not joined yet keeps the invitation: its link does the same and works longer.
 */
export async function requestPasswordReset(
  container: MedusaContainer,
  { email }: ReadBody<typeof route>
): Promise<Answer<typeof route>> {
  await Promise.all([wait(answer_time_ms), sendLink(container, email)])
  return { sent: true }
}

async function sendLink(container: MedusaContainer, email: string): Promise<void> {
  const [member] = await container.resolve<SellerModuleService>(SELLER_MODULE).listMembers({ email })
  if (!member?.joined_at) return
  await inviteMemberWorkflow(container).run({ input: { member_id: member.id, is_reset: true } })
}
