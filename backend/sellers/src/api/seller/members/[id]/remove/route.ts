import { removeOwnMember as route } from "@chophien/contract/seller/members"
import { requireOwner } from "../../../../../http/owner"
import { sellerWrite } from "../../../../../http/route"
import { listOwnMembers } from "../../../../../use-cases/list-own-members"
import { removeMember } from "../../../../../use-cases/remove-member"

/** Takes a member away from the seller; owners alone may. `{ members }` */
export const POST = sellerWrite(route.body, async (call) => {
  const act = { seller_id: call.seller.id, member_id: call.params.id ?? "", author: requireOwner(call) }
  await removeMember(call.container, act)
  return await listOwnMembers(call.container, call)
})
