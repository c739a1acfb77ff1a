import { readOwnData as route } from "@chophien/contract/seller/window"
import { sellerRead } from "../../../http/route"
import { readOwnData } from "../../../use-cases/read-own-data"

/** What the market keeps of the seller, as one file for its owner. `{ file_name, content }` */
export const GET = sellerRead(route.query, ({ container, seller, member }) =>
  readOwnData(container, { seller, member })
)
