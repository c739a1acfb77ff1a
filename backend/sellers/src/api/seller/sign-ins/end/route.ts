import { endOtherSignIns as route } from "@chophien/contract/seller/session"
import { sellerWrite } from "../../../../http/route"
import { endOtherSignIns } from "../../../../use-cases/end-sign-ins"

/** Signs all devices of the member out but this one. `{ ended }` */
export const POST = sellerWrite(route.body, ({ container, member, sign_in_id }) =>
  endOtherSignIns(container, member.id, sign_in_id)
)
