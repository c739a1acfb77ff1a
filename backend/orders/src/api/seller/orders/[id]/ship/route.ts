import { sellerWrite } from "@chophien/sellers/http/route"
import { z } from "@medusajs/framework/zod"
import { ownOrder } from "../../../../../own-order"
import { shipSellerOrder } from "../../../../../use-cases/seller-orders"

const body = z.strictObject({
  carrier: z.string().trim().normalize("NFC").min(2).max(60),
  /** As printed on the label: letters, digits and dashes. */
  tracking_number: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{2,39}$/),
})

/** The seller hands the parcel of a confirmed order over to a carrier. `{ order: SellerOrder }` */
export const POST = sellerWrite(body, async (call) => {
  const { id: order_id } = await ownOrder(call)
  await shipSellerOrder(call.container, { order_id, member_id: call.member.id, ...call.input })
  return { order: await ownOrder(call) }
})
