import { type OrderFacts, orderFactsFields, orderFactsSchema } from "@chophien/checkout/order-facts"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { texts } from "./texts"

/**
 * What the state of an order is derived from.
 * @throws Problem `not_found`
 */
export async function readOrderFacts(container: MedusaContainer, order_id: string): Promise<OrderFacts> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: orderFactsFields, filters: { id: order_id } })
  const [order] = z.array(orderFactsSchema).parse(data)
  if (!order) throw new Problem("not_found", texts.not_found)
  return order
}
