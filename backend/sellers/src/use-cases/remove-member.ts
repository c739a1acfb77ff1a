import type { MedusaContainer } from "@medusajs/framework/types"
import { removeMemberWorkflow } from "../workflows"
import type { MemberAct } from "./change-member"

/** Takes a member away from a seller. @throws Problem `not_found`, `member_last_owner`, `member_oneself` */
export async function removeMember(container: MedusaContainer, act: MemberAct): Promise<void> {
  await removeMemberWorkflow(container).run({ input: act })
}
