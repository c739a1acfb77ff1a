import type { Answer } from "@chophien/contract"
import type { readInvitation as route } from "@chophien/contract/seller/session"
import type { MedusaContainer } from "@medusajs/framework/types"
import { findInvitation } from "../find-invitation"

/** What an invitation is for; the token is the secret. @throws Problem `invitation_invalid` */
export async function readInvitation(
  container: MedusaContainer,
  token: string
): Promise<Answer<typeof route>> {
  const { name, email, seller_name, expires_at, joined } = await findInvitation(container, token)
  return {
    invitation: { member_name: name, seller_name, email, expires_at: expires_at.toISOString(), joined },
  }
}
