import { answerComplaint as route } from "@chophien/contract/seller/complaints"
import { sellerWrite } from "@chophien/sellers/http/route"
import { answerComplaint } from "../../../../../use-cases/answer-complaint"

/** POST `{ act: "refund" | "refuse", amount?, text }`: the seller answers a complaint. `{ complaint }` */
export const POST = sellerWrite(route.body, async ({ container, seller, member, params, input }) => ({
  complaint: await answerComplaint(
    container,
    { seller_id: seller.id, id: params.id ?? "" },
    { member_id: member.id, ...input }
  ),
}))
