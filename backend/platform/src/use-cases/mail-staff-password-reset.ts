import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { staffPasswordReset } from "../mails/staff-password-reset"
import type OutboxService from "../modules/outbox/service"
import { hashToken } from "../secret-token"
import { site } from "../site"

/** How long core's token works. */
const token_ttl_ms = 15 * 60 * 1000

/** What core says when somebody asked for a new password. */
export type PasswordReset = { entity_id: string; actor_type: string; token: string }

/**
 * Mails a member of staff the link for a new password, and nobody else: a seller's member has a way of the panel.
 * Core has one identity for an address, whichever kind of actor it is.
 */
export async function mailStaffPasswordReset(
  container: MedusaContainer,
  { entity_id: email, actor_type, token }: PasswordReset
): Promise<void> {
  if (actor_type !== "user") return
  const [user] = await container.resolve(Modules.USER).listUsers({ email }, { take: 1 })
  if (!user) return
  await container.resolve<OutboxService>("outbox").enqueue([
    staffPasswordReset.mail({
      to: user.email,
      locale: "vi",
      dedupe_key: `staff-password-reset:${user.id}:${hashToken(token).slice(0, 16)}`,
      data: {
        email: user.email,
        reset_url: `${site(container).backend_url}/app/reset-password?token=${encodeURIComponent(token)}`,
        expires_at: new Date(Date.now() + token_ttl_ms).toISOString(),
      },
    }),
  ])
}
