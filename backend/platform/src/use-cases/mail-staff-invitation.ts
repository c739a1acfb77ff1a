import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { staffInvited } from "../mails/staff-invited"
import type OutboxService from "../modules/outbox/service"
import { hashToken } from "../secret-token"
import { site } from "../site"

/** Mails an invitation to work in the Admin, once for each token of it. */
export async function mailStaffInvitation(container: MedusaContainer, id: string): Promise<void> {
  const invite = await container.resolve(Modules.USER).retrieveInvite(id)
  await container.resolve<OutboxService>("outbox").enqueue([
    staffInvited.mail({
      to: invite.email,
      locale: "vi",
      dedupe_key: `staff-invited:${invite.id}:${hashToken(invite.token).slice(0, 16)}`,
      data: {
        email: invite.email,
        invite_url: `${site(container).backend_url}/app/invite?token=${encodeURIComponent(invite.token)}`,
        expires_at: new Date(invite.expires_at).toISOString(),
      },
    }),
  ])
}
