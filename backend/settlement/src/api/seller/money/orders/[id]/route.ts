import { readOwnSale } from "@chophien/contract/seller/money"
import { sellerRead } from "@chophien/sellers/http/route"
import { readOwnSale as readSale } from "../../../../../use-cases/list-own-sales"

/** GET /seller/money/orders/:id: the money of one order, line by line; 404 for somebody else's. */
export const GET = sellerRead(readOwnSale.query, ({ container, seller, params }) =>
  readSale(container, { seller_id: seller.id, order_id: params.id ?? "" })
)
