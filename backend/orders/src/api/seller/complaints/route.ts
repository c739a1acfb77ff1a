import { listOwnComplaints as route } from "@chophien/contract/seller/complaints"
import { sellerRead } from "@chophien/sellers/http/route"
import { listOwnComplaints } from "../../../use-cases/list-own-complaints"

/** GET /seller/complaints `?state&order_id&limit&offset`: complaints about the seller's orders. */
export const GET = sellerRead(route.query, ({ container, seller, input }) =>
  listOwnComplaints(container, { seller_id: seller.id, ...input })
)
