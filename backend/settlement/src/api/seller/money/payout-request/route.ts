import { askForPayout } from "@chophien/contract/seller/money"
import { sellerWrite } from "@chophien/sellers/http/route"
import { requestPayout } from "../../../../use-cases/request-payout"

/** POST /seller/money/payout-request: a seller that is paid on request wants to be paid. `{ requested_at }` */
export const POST = sellerWrite(askForPayout.body, async ({ container, seller, member }) => ({
  requested_at: (
    await requestPayout(container, { seller_id: seller.id, member_id: member.id })
  ).toISOString(),
}))
