import type { ReadBody } from "@chophien/contract"
import type { addMember as route } from "@chophien/contract/staff/members"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { MemberAuthor } from "../member-author"
import { addMemberWorkflow } from "../workflows"
import { endIdentification } from "./end-identification"

/**
 * Adds a member to a seller; where the seller is approved they are invited by mail.
 * @throws Problem `not_found`, `members_full`, `member_email_taken`, `member_email_of_staff`
 */
export async function addMember(
  container: MedusaContainer,
  seller_id: string,
  author: MemberAuthor,
  { phone, ...facts }: ReadBody<typeof route>
): Promise<void> {
  await addMemberWorkflow(container).run({
    input: { seller_id, author, ...facts, ...(phone === undefined ? {} : { phone }) },
  })
  if (facts.role === "owner") await endIdentification(container, seller_id, "owner_changed")
}
