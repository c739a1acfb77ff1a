import { listOwnSales } from "@chophien/contract/seller/money"
import { sellerRead } from "@chophien/sellers/http/route"
import { listOwnSales as listSales } from "../../../../use-cases/list-own-sales"

/** GET /seller/money/orders `?limit&offset`: the money of each paid order. `{ sales, count, limit, offset }` */
export const GET = sellerRead(listOwnSales.query, ({ container, seller, input }) =>
  listSales(container, { seller_id: seller.id, ...input })
)
