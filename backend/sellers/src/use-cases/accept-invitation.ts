import type { Answer, ReadBody } from "@chophien/contract"
import type { acceptInvitation as route } from "@chophien/contract/seller/session"
import type { MedusaContainer } from "@medusajs/framework/types"
import { findInvitation } from "../find-invitation"
import { setMemberPasswordWorkflow } from "../workflows"

/** Sets the password of an invited member, once. @throws Problem `invitation_invalid`, `member_email_of_staff` */
export async function acceptInvitation(
  container: MedusaContainer,
  { token, password }: ReadBody<typeof route>
): Promise<Answer<typeof route>> {
  const { member_id } = await findInvitation(container, token)
  const { result } = await setMemberPasswordWorkflow(container).run({ input: { member_id, password, token } })
  return result
}
