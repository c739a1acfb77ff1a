import { signIns } from "@chophien/platform/modules/sign-ins/index"
import { Problem } from "@chophien/platform/problem"
import { hashToken } from "@chophien/platform/secret-token"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../modules/seller"
import type SellerModuleService from "../../modules/seller/service"
import { texts } from "../../texts"

export const setMemberPasswordStepId = "set-member-password"

/** `token`, when given, must still be the member's open invitation: it works once, whoever else sends it just now. */
export type SetMemberPasswordInput = { member_id: string; password: string; token?: string }

/** The auth provider of members. */
const provider = "emailpass"

/**
 * Gives a member a fresh identity with a password, and closes its invitation.
 * An identity that exists under the e-mail is replaced, never taken over: someone else may have registered it, and
 * would go on holding its tokens. What it says of a customer is carried over, as the invitation proves the mailbox.
 * @throws Problem `member_email_of_staff`, `invitation_invalid`
 */
export const setMemberPasswordStep = createStep(
  setMemberPasswordStepId,
  async (input: SetMemberPasswordInput, { container }) => {
    const service = container.resolve<SellerModuleService>(SELLER_MODULE)
    const auth = container.resolve(Modules.AUTH)
    const member = await service.retrieveMember(input.member_id)
    const { email } = member
    if (input.token !== undefined && member.invite_token_hash !== hashToken(input.token)) {
      throw new Problem("not_found", texts.invitation_invalid)
    }

    const [existing] = await auth.listProviderIdentities({ entity_id: email, provider })
    const identity = existing?.auth_identity_id
      ? await auth.retrieveAuthIdentity(existing.auth_identity_id)
      : undefined
    if (identity?.app_metadata?.user_id) {
      throw new Problem("conflict", texts.member_email_of_staff, { param: "email", values: { email } })
    }
    if (identity) await auth.deleteAuthIdentities([identity.id])

    const registered = await auth.register(provider, { body: { email, password: input.password } })
    if (!registered.success || !registered.authIdentity)
      throw new Error(`No identity for ${member.id}: ${registered.error}`)
    const { id } = registered.authIdentity
    await auth.updateAuthIdentities({ id, app_metadata: { ...identity?.app_metadata, member_id: member.id } })
    await service.updateMembers({
      id: member.id,
      auth_identity_id: id,
      joined_at: member.joined_at ?? new Date(),
      invite_token_hash: null,
      invite_expires_at: null,
    })
    await signIns(container).end({ actor_type: "member", actor_id: member.id, ended_by: "password" })
    const { invite_token_hash, invite_expires_at, joined_at, auth_identity_id } = member
    return new StepResponse(
      { email },
      {
        identity_id: id,
        before: { id: member.id, invite_token_hash, invite_expires_at, joined_at, auth_identity_id },
      }
    )
  },
  async (done, { container }) => {
    if (!done) return
    // A replaced identity cannot come back, its password hash is gone: the open invitation lets the member try again.
    await container.resolve(Modules.AUTH).deleteAuthIdentities([done.identity_id])
    await container.resolve<SellerModuleService>(SELLER_MODULE).updateMembers(done.before)
  }
)
