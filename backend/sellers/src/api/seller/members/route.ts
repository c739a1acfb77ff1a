import { addOwnMember as addRoute, listOwnMembers as listRoute } from "@chophien/contract/seller/members"
import { requireOwner } from "../../../http/owner"
import { sellerRead, sellerWrite } from "../../../http/route"
import { addMember } from "../../../use-cases/add-member"
import { listOwnMembers } from "../../../use-cases/list-own-members"

/** Who acts for the seller. `{ members }` */
export const GET = sellerRead(listRoute.query, (call) => listOwnMembers(call.container, call))

/** Adds a member and invites them; owners alone may. `201 { members }` */
export const POST = sellerWrite(
  addRoute.body,
  async (call) => {
    await addMember(call.container, call.seller.id, requireOwner(call), call.input)
    return await listOwnMembers(call.container, call)
  },
  { status: 201 }
)
