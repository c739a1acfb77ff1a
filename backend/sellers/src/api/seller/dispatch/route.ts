import { changeDispatch, readDispatch } from "@chophien/contract/seller/dispatch"
import { readDispatches } from "../../../dispatch"
import { sellerRead, sellerWrite } from "../../../http/route"
import { changeDispatch as changeOwnDispatch } from "../../../use-cases/change-dispatch"

/** How fast the seller hands parcels over. */
export const GET = sellerRead(readDispatch.query, async ({ container, seller }) => ({
  dispatch: (await readDispatches(container, [seller.id])).get(seller.id),
}))

/** Changes it, for orders from now on. */
export const POST = sellerWrite(changeDispatch.body, ({ container, seller, input }) =>
  changeOwnDispatch(container, seller.id, input)
)
