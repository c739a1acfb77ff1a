import { readOwnMoney } from "@chophien/contract/seller/money"
import { sellerRead } from "@chophien/sellers/http/route"
import { readOwnMoney as readMoney } from "../../../use-cases/read-own-money"

/** GET /seller/money: what the seller has at the market, what holds it, and where it goes. */
export const GET = sellerRead(readOwnMoney.query, ({ container, seller }) =>
  readMoney(container, { seller_id: seller.id, kind: seller.kind })
)
