import { endOwnSignIn as route } from "@chophien/contract/seller/session"
import { sellerWrite } from "../../../../../http/route"
import { endSignIn } from "../../../../../use-cases/end-sign-ins"

/** Signs one of the member's devices out. `{ ended: 1 }` */
export const POST = sellerWrite(route.body, ({ container, member, params }) =>
  endSignIn(container, member.id, params.id ?? "")
)
