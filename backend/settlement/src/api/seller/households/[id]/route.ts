import { changeHousehold } from "@chophien/contract/seller/households"
import { sellerWrite } from "@chophien/sellers/http/route"
import { changeHousehold as change } from "../../../../use-cases/households"

/** POST /seller/households/:id: changes a household, or takes it off the list. `{ id }` */
export const POST = sellerWrite(changeHousehold.body, ({ container, seller, member, params, input }) =>
  change(container, { seller, member, id: params["id"] ?? "", input })
)
