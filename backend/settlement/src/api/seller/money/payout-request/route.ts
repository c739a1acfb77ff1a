import { askForPayout } from "@chophien/contract/seller/money"
import { sellerWrite } from "@chophien/sellers/http/route"
import { settlement } from "../../../../modules/settlement"

/** POST /seller/money/payout-request: a seller that is paid on request wants to be paid. `{ requested_at }` */
export const POST = sellerWrite(askForPayout.body, async ({ container, seller, member }) => ({
  requested_at: (await settlement(container).requestPayout(seller.id, member.id)).toISOString(),
}))
