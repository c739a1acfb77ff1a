import type { ReadBody } from "@chophien/contract"
import type { changeMember as route } from "@chophien/contract/staff/members"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { MemberAuthor } from "../member-author"
import { changeMemberWorkflow } from "../workflows"
import { endIdentification } from "./end-identification"

/** Whose member, which one, and who acts. */
export type MemberAct = { seller_id: string; member_id: string; author: MemberAuthor }

/**
 * Corrects a member; a new address is invited anew.
 * @throws Problem `not_found`, `member_last_owner`, `member_own_email`, `member_email_taken`, `member_email_of_staff`
 */
export async function changeMember(
  container: MedusaContainer,
  act: MemberAct,
  changes: ReadBody<typeof route>
): Promise<void> {
  const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const { result } = await changeMemberWorkflow(container).run({ input: { ...act, changes: named } })
  if (result.changes.some(({ field }) => field === "role"))
    await endIdentification(container, act.seller_id, "owner_changed")
}
