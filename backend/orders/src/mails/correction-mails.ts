import { queueMails } from "@chophien/checkout/mails/queue-mails"
import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { accessToken } from "@chophien/checkout/order-group/access-token"
import type { MailInput } from "@chophien/platform/mails/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type Correction, readCorrections } from "../tracking-history"
import { sellerTrackingCorrected } from "./seller-tracking-corrected"
import { trackingCorrected } from "./tracking-corrected"

const orderSchema = z.object({
  id: z.string(),
  display_id: z.number(),
  seller: z.object({ id: z.string(), name: z.string() }),
})
const membersSchema = z.array(z.object({ id: z.string(), email: z.string() }))

/** Mails shopper and seller about all that was corrected of an order's parcels; each correction has one mail for each. */
export async function queueCorrectionMails(container: MedusaContainer, order_id: string): Promise<void> {
  const corrections = await readCorrections(container, [order_id])
  if (!corrections.length) return
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "display_id", "seller.id", "seller.name"],
    filters: { id: order_id },
  })
  const [order] = z.array(orderSchema).parse(data)
  if (!order) return
  const [part] = await orderGroups(container).listOrderGroupParts(
    { order_id },
    { relations: ["order_group"], take: 1 }
  )
  const { data: members } = await query.graph({
    entity: "member",
    fields: ["id", "email"],
    filters: { seller_id: order.seller.id },
  })
  const { panelUrl: panel_url } = paymentGateway(container)
  const group = part?.order_group
  const toShopper = ({ id, carrier, number }: Correction): MailInput[] =>
    group?.email
      ? [
          trackingCorrected.mail({
            to: group.email,
            locale: group.locale === "en" ? "en" : "vi",
            dedupe_key: `tracking-corrected:${id}`,
            data: {
              group_code: group.code,
              name: group.customer_name,
              order_url: paymentGateway(container).orderUrl(group.id, accessToken(container, group.id)),
              seller_name: order.seller.name,
              carrier,
              tracking_number: number,
            },
          }),
        ]
      : []
  const toSeller = ({ id, carrier, number, corrected_by }: Correction): MailInput[] =>
    corrected_by === "staff"
      ? membersSchema.parse(members).map((member) =>
          sellerTrackingCorrected.mail({
            to: member.email,
            locale: "vi",
            dedupe_key: `seller-tracking-corrected:${id}:${member.id}`,
            data: {
              seller_name: order.seller.name,
              order_display_id: order.display_id,
              group_code: group?.code ?? "",
              panel_url,
              carrier,
              tracking_number: number,
            },
          })
        )
      : []
  await queueMails(
    container,
    corrections.flatMap((each) => [...toShopper(each), ...toSeller(each)])
  )
}
