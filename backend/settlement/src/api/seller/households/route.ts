import { addHousehold, listHouseholds } from "@chophien/contract/seller/households"
import { sellerRead, sellerWrite } from "@chophien/sellers/http/route"
import { addHousehold as add, listHouseholds as list } from "../../../use-cases/households"

/** GET /seller/households: the households for which a co-operative sells, and which goods are whose. */
export const GET = sellerRead(listHouseholds.query, ({ container, seller }) => list(container, seller.id))

/** POST /seller/households `{ name, phone?, share_bp }`: adds one. 201 `{ household }` */
export const POST = sellerWrite(
  addHousehold.body,
  ({ container, seller, member, input }) => add(container, { seller, member, input }),
  { status: 201 }
)
