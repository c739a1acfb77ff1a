import { sellerWrite } from "@chophien/sellers/http/route"
import { z } from "@medusajs/framework/zod"
import { shipOrder } from "../../../../../use-cases/ship-order"

const body = z.strictObject({
  carrier: z.string().trim().normalize("NFC").min(2).max(60),
  /** As printed on the label: letters, digits and dashes. */
  tracking_number: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{2,39}$/),
})

/** The seller hands the parcel of a confirmed order over to a carrier. `{ order: SellerOrder }` */
export const POST = sellerWrite(body, async ({ container, seller, member, locale, params, input }) => ({
  order: await shipOrder(container, {
    seller_id: seller.id,
    member_id: member.id,
    order_id: params.id ?? "",
    locale,
    ...input,
  }),
}))
