import { changeWindow as changeRoute, readWindow as readRoute } from "@chophien/contract/seller/window"
import { sellerRead, sellerWrite } from "../../../http/route"
import { changeWindow, readWindow } from "../../../use-cases/shop-window"

/** How the seller shows itself to shoppers. `{ window, url }` */
export const GET = sellerRead(readRoute.query, ({ container, seller }) => readWindow(container, seller.id))

/** Changes it `{ story, picture_url, opening_days, contact_note }`. */
export const POST = sellerWrite(changeRoute.body, ({ container, seller, input }) =>
  changeWindow(container, seller.id, input)
)
