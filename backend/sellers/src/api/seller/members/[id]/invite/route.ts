import { inviteOwnMember as route } from "@chophien/contract/seller/members"
import { requireOwner } from "../../../../../http/owner"
import { sellerWrite } from "../../../../../http/route"
import { inviteMember } from "../../../../../use-cases/invite-member"
import { listOwnMembers } from "../../../../../use-cases/list-own-members"

/** Mails a member a link that sets their password; owners alone may. `{ members }` */
export const POST = sellerWrite(route.body, async (call) => {
  requireOwner(call)
  await inviteMember(call.container, { id: call.seller.id, member_id: call.params.id ?? "" })
  return await listOwnMembers(call.container, call)
})
