import { readMe } from "@chophien/contract/seller/session"
import { sellerRead } from "../../../http/route"
import { readMe as readOwnSeller } from "../../../use-cases/read-me"

/** Who is signed in, for which seller, and what waits for them. */
export const GET = sellerRead(readMe.query, ({ container, member, seller }) =>
  readOwnSeller(container, { member, seller })
)
