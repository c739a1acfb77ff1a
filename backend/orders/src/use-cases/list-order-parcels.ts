import type { StaffParcel } from "@chophien/contract/staff/orders"
import { Problem } from "@chophien/platform/problem"
import { labelledFields, labelledSchema } from "@chophien/shipping/tracking"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { texts } from "../texts"
import { parcelViews, readCorrections } from "../tracking-history"

const orderSchema = z.object({ fulfillments: z.array(labelledSchema).nullish() })

/** The parcels of an order that left, with what was corrected of them. @throws Problem `not_found` */
export async function listOrderParcels(
  container: MedusaContainer,
  order_id: string
): Promise<{ parcels: StaffParcel[] }> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", ...labelledFields],
    filters: { id: order_id },
  })
  const [order] = z.array(orderSchema).parse(data)
  if (!order) throw new Problem("not_found", texts.not_found)
  return { parcels: parcelViews(order.fulfillments, await readCorrections(container, [order_id])) }
}
