import { listOwnSignIns as route } from "@chophien/contract/seller/session"
import { sellerRead } from "../../../http/route"
import { listOwnSignIns } from "../../../use-cases/list-own-sign-ins"

/** Where the member is signed in. `{ sign_ins }` */
export const GET = sellerRead(route.query, ({ container, member, sign_in_id }) =>
  listOwnSignIns(container, member.id, sign_in_id)
)
