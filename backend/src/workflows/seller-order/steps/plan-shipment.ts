import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import { ORDER_GROUP_MODULE } from "../../../modules/order-group"
import type OrderGroupModuleService from "../../../modules/order-group/service"
import { orderFactsFields, orderFactsSchema, sellerOrderState } from "../../../modules/seller/lib/order-state"
import { Problem } from "../../../utils/problem"
import { accessToken } from "../../checkout/lib/access"
import { vietqr } from "../../checkout/lib/services"
import type { MailInput } from "../../mail/types"
import type { ShipSellerOrderInput } from "../types"

const orderSchema = orderFactsSchema.extend({
  seller: z.object({ name: z.string(), stock_location: z.object({ id: z.string() }) }),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      variant_title: z.string().nullish(),
      quantity: z.coerce.number(),
      total: z.coerce.number(),
    })
  ),
})
type Order = z.infer<typeof orderSchema>

export type ShipmentPlan = {
  /** `ship`: nothing is packed yet; `dispatch`: packed but not handed over; `done`: this very parcel is on its way. */
  action: "ship" | "dispatch" | "done"
  location_id: string
  items: { id: string; quantity: number }[]
  /** The packed parcel to dispatch. */
  fulfillment_id: string | null
  mails: MailInput[]
}

export const planShipmentStepId = "plan-seller-shipment"

/**
 * What is left to do so that an order is on its way with a tracking number; nothing when it is already, with this one.
 * @throws Problem `not_found`, `order_not_paid`, `order_canceled`, `order_not_confirmed`, `order_already_shipped`
 */
export const planShipmentStep = createStep(planShipmentStepId, async (input: ShipSellerOrderInput, { container }) => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [...orderFactsFields, "total", "seller.name", "seller.stock_location.id", "item_total", "items.*", "items.total", "fulfillments.labels.tracking_number"],
    filters: { id: input.order_id },
  })
  const [order] = z.array(orderSchema.extend({ fulfillments: fulfillmentsSchema })).parse(data)
  if (!order) throw new Problem("not_found", "not_found")
  const live = (order.fulfillments ?? []).filter((fulfillment) => !fulfillment.canceled_at)
  const plan: ShipmentPlan = {
    action: "ship",
    location_id: order.seller.stock_location.id,
    items: order.items.map(({ id, quantity }) => ({ id, quantity })),
    fulfillment_id: null,
    mails: [],
  }
  switch (sellerOrderState(order)) {
    case "canceled":
      throw new Problem("conflict", "order_canceled")
    case "awaiting_payment":
      throw new Problem("conflict", "order_not_paid")
    case "to_confirm":
      throw new Problem("conflict", "order_not_confirmed")
    case "shipped":
    case "delivered": {
      const numbers = live.flatMap((fulfillment) => (fulfillment.labels ?? []).map((label) => label.tracking_number))
      if (!numbers.includes(input.tracking_number)) throw new Problem("conflict", "order_already_shipped")
      return new StepResponse<ShipmentPlan>({ ...plan, action: "done" })
    }
    case "to_ship": {
      const [packed] = live
      const mails = await shippedMails(container, order, input)
      return new StepResponse<ShipmentPlan>({ ...plan, action: packed ? "dispatch" : "ship", fulfillment_id: packed?.id ?? null, mails })
    }
  }
})

const fulfillmentsSchema = z
  .array(
    orderFactsSchema.shape.fulfillments
      .unwrap()
      .unwrap()
      .element.extend({ labels: z.array(z.object({ tracking_number: z.string() })).nullish() })
  )
  .nullish()

/** To the shopper, where an address was given: the parcel is on its way. */
async function shippedMails(container: MedusaContainer, order: Order, input: ShipSellerOrderInput): Promise<MailInput[]> {
  const group_id = order.metadata?.order_group_id
  if (!group_id) return []
  const [group] = await container.resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE).listOrderGroups({ id: group_id })
  if (!group?.email) return []
  return [
    {
      template: "order-shipped",
      to: group.email,
      locale: group.locale === "en" ? "en" : "vi",
      dedupe_key: `order-shipped:${order.id}`,
      data: {
        group_code: group.code,
        name: group.customer_name,
        order_url: vietqr(container).orderUrl(group.id, accessToken(container, group.id)),
        seller_name: order.seller.name,
        carrier: input.carrier,
        tracking_number: input.tracking_number,
        items: order.items.map(({ title, variant_title, quantity, total }) => ({ title, variant_title: variant_title ?? null, quantity, total })),
      },
    },
  ]
}
