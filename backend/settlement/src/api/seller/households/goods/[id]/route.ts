import { nameHouseholdOfGoods } from "@chophien/contract/seller/households"
import { sellerWrite } from "@chophien/sellers/http/route"
import { nameHouseholdOfGoods as nameHousehold } from "../../../../../use-cases/households"

/** POST /seller/households/goods/:id `{ household_id }`: whose a listing's goods are. `{ id }` */
export const POST = sellerWrite(nameHouseholdOfGoods.body, ({ container, seller, params, input }) =>
  nameHousehold(container, { seller_id: seller.id, listing_id: params["id"] ?? "", ...input })
)
