import type { StaffParcel } from "@chophien/contract/staff/orders"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { parcelFields, parcelSchema } from "../parcel-contents"
import { texts } from "../texts"
import { parcelViews, readCorrections } from "../tracking-history"

const orderSchema = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), variant_title: z.string().nullish() })),
  fulfillments: z.array(parcelSchema).nullish(),
})

/** The parcels of an order that left, with what was corrected of them. @throws Problem `not_found` */
export async function listOrderParcels(
  container: MedusaContainer,
  order_id: string
): Promise<{ parcels: StaffParcel[] }> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "items.id", "items.title", "items.variant_title", ...parcelFields],
    filters: { id: order_id },
  })
  const [order] = z.array(orderSchema).parse(data)
  if (!order) throw new Problem("not_found", texts.not_found)
  return { parcels: parcelViews(order, await readCorrections(container, [order_id])) }
}
