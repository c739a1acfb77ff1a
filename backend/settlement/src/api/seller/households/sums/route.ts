import { readHouseholdSums } from "@chophien/contract/seller/households"
import { sellerRead } from "@chophien/sellers/http/route"
import { readHouseholdSums as readSums } from "../../../../use-cases/read-household-sums"

/** GET /seller/households/sums `?from&to`: the list to pay out. `{ sums, share }` */
export const GET = sellerRead(readHouseholdSums.query, ({ container, seller, input }) =>
  readSums(container, { seller_id: seller.id, ...input })
)
