import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refreshSales } from "../use-cases/refresh-sales"

/** Sellers see at once what was paid; the job would see it within minutes. */
export default async function noteSalesPaid({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const parts = await orderGroups(container).listOrderGroupParts(
    { order_group_id: event.data.id },
    { select: ["order_id"], take: null }
  )
  await refreshSales(
    container,
    parts.map(({ order_id }) => order_id)
  ).catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The sales of group ${event.data.id} are noted later: ${String(error)}`)
  })
}

export const config: SubscriberConfig = { event: "order_group.paid" }
