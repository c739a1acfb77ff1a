import { readOwnComplaint as route } from "@chophien/contract/seller/complaints"
import { sellerRead } from "@chophien/sellers/http/route"
import { readOwnComplaint } from "../../../../use-cases/read-own-complaint"

/** GET /seller/complaints/:id: one complaint with its photos and history. `{ complaint }` */
export const GET = sellerRead(route.query, async ({ container, seller, params }) => ({
  complaint: await readOwnComplaint(container, { seller_id: seller.id, id: params.id ?? "" }),
}))
