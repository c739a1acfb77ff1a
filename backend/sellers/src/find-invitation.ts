import { Problem } from "@chophien/platform/problem"
import { hashToken } from "@chophien/platform/secret-token"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "./modules/seller"
import type SellerModuleService from "./modules/seller/service"
import { texts } from "./texts"

/** An open invitation. */
export type Invitation = {
  member_id: string
  name: string
  email: string
  seller_name: string
  expires_at: Date
  /** Whether the member has a password already. */
  joined: boolean
}

/**
 * The open invitation of a token.
 * @throws Problem `invitation_invalid` (404) for a token that never was, was used, or ran out: all alike
 */
export async function findInvitation(container: MedusaContainer, token: string): Promise<Invitation> {
  const [member] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listMembers({ invite_token_hash: hashToken(token) }, { relations: ["seller"] })
  if (!member?.invite_expires_at || member.invite_expires_at.getTime() <= Date.now()) {
    throw new Problem("not_found", texts.invitation_invalid)
  }
  return {
    member_id: member.id,
    name: member.name,
    email: member.email,
    seller_name: member.seller.name,
    expires_at: member.invite_expires_at,
    joined: member.joined_at !== null,
  }
}
