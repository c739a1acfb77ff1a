import { changeOwnMember as route } from "@chophien/contract/seller/members"
import { requireOwner } from "../../../../http/owner"
import { sellerWrite } from "../../../../http/route"
import { changeMember } from "../../../../use-cases/change-member"
import { listOwnMembers } from "../../../../use-cases/list-own-members"

/** Changes a member; owners alone may. `{ members }` */
export const POST = sellerWrite(route.body, async (call) => {
  const act = { seller_id: call.seller.id, member_id: call.params.id ?? "", author: requireOwner(call) }
  await changeMember(call.container, act, call.input)
  return await listOwnMembers(call.container, call)
})
