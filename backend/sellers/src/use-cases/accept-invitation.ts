import type { Answer, ReadBody } from "@chophien/contract"
import type { acceptInvitation as route } from "@chophien/contract/seller/session"
import { isEasyPassword } from "@chophien/platform/is-easy-password"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { findInvitation } from "../find-invitation"
import { texts } from "../texts"
import { setMemberPasswordWorkflow } from "../workflows"

/** Sets the password of an invited member, once. @throws Problem `invitation_invalid`, `password_too_easy`, `member_email_of_staff` */
export async function acceptInvitation(
  container: MedusaContainer,
  { token, password }: ReadBody<typeof route>
): Promise<Answer<typeof route>> {
  const { member_id, name, email, seller_name } = await findInvitation(container, token)
  if (isEasyPassword(password, [name, email, seller_name]))
    throw new Problem("invalid_request", texts.password_too_easy, { param: "password" })
  const { result } = await setMemberPasswordWorkflow(container).run({ input: { member_id, password, token } })
  return result
}
