import { endSignInsOfMember as route } from "@chophien/contract/seller/members"
import { requireOwner } from "../../../../../http/owner"
import { sellerWrite } from "../../../../../http/route"
import { endMemberSignIns } from "../../../../../use-cases/end-member-sign-ins"

/** Signs a member out of all devices; owners alone may. `{ ended }` */
export const POST = sellerWrite(route.body, async (call) => {
  requireOwner(call)
  const { container, seller, member, params } = call
  return await endMemberSignIns(container, {
    seller_id: seller.id,
    member_id: params.id ?? "",
    ended_by: member.id,
  })
})
