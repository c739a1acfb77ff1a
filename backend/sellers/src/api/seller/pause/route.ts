import { readPause, setPause as route } from "@chophien/contract/seller/pause"
import { sellerRead, sellerWrite } from "../../../http/route"
import { readPauseOf, setPause } from "../../../use-cases/set-pause"

/** When the seller does not sell. */
export const GET = sellerRead(readPause.query, ({ container, seller }) => readPauseOf(container, seller.id))

/** Plans a pause `{ pause: { from, to, note? } }`, or ends it `{ pause: null }`. */
export const POST = sellerWrite(route.body, ({ container, seller, input }) =>
  setPause(container, seller.id, input)
)
