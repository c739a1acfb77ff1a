import { readOwnStatement } from "@chophien/contract/seller/money"
import { sellerRead } from "@chophien/sellers/http/route"
import { readOwnStatement as readStatement } from "../../../../use-cases/read-own-statement"

/** GET /seller/money/statement `?from&to&format=pdf|xlsx`: the seller's statement. `{ file_name, content }` */
export const GET = sellerRead(readOwnStatement.query, ({ container, seller, input }) =>
  readStatement(container, { seller_id: seller.id, ...input })
)
