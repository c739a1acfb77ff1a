import type { MailInput } from "@chophien/platform/mails/types"
import { hashToken, newToken } from "@chophien/platform/secret-token"
import { site } from "@chophien/platform/site"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { memberInvited } from "../../mails/member-invited"
import { memberPasswordReset } from "../../mails/member-password-reset"
import { SELLER_MODULE } from "../../modules/seller"
import type SellerModuleService from "../../modules/seller/service"

/** How long an invitation's link works. */
const invitation_ttl_ms = 7 * 24 * 60 * 60 * 1000
/** How long a link works that somebody asked for at the sign-in: perhaps not the member. */
const reset_ttl_ms = 60 * 60 * 1000

export const issueInvitationsStepId = "issue-invitations"

/** Whom to invite; `is_reset` where a member asked for a new password. */
export type IssueInvitationsInput = { member_ids: string[]; is_reset?: boolean }

/**
 * Gives members a fresh one-time token, which ends an earlier one, and answers the mails that bring it.
 * Only a hash of the token is kept.
 */
export const issueInvitationsStep = createStep(
  issueInvitationsStepId,
  async (input: IssueInvitationsInput, { container }) => {
    const service = container.resolve<SellerModuleService>(SELLER_MODULE)
    const members = await service.listMembers({ id: input.member_ids }, { relations: ["seller"], take: null })
    const { template, occasion, ttl_ms } = input.is_reset
      ? { template: memberPasswordReset, occasion: "member-password-reset", ttl_ms: reset_ttl_ms }
      : { template: memberInvited, occasion: "member-invited", ttl_ms: invitation_ttl_ms }
    const expires_at = new Date(Date.now() + ttl_ms)
    const mails: MailInput[] = []
    const changes: { id: string; invite_token_hash: string; invite_expires_at: Date }[] = []
    for (const member of members) {
      const token = newToken()
      const hash = hashToken(token)
      changes.push({ id: member.id, invite_token_hash: hash, invite_expires_at: expires_at })
      mails.push(
        template.mail({
          to: member.email,
          locale: "vi",
          dedupe_key: `${occasion}:${member.id}:${hash.slice(0, 16)}`,
          data: {
            member_name: member.name,
            seller_name: member.seller.name,
            invite_url: `${site(container).panelUrl}/moi/${token}`,
            expires_at: expires_at.toISOString(),
          },
        })
      )
    }
    if (changes.length) await service.updateMembers(changes)
    const before = members.map(({ id, invite_token_hash, invite_expires_at }) => ({
      id,
      invite_token_hash,
      invite_expires_at,
    }))
    return new StepResponse({ mails }, before)
  },
  async (before, { container }) => {
    if (before?.length) await container.resolve<SellerModuleService>(SELLER_MODULE).updateMembers(before)
  }
)
