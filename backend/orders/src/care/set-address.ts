import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import { deliverySchema } from "@chophien/contract/store/delivery"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { orderCare } from "../modules/order-care"

const addressesSchema = z.array(z.object({ shipping_address: z.object({ id: z.string() }).nullish() }))

/**
 * Writes the latest address that a shopper gave into the orders of a group and into the group itself. Done again, it
 * changes nothing. The caller holds the group's lock.
 */
export async function setAddress(container: MedusaContainer, order_group_id: string): Promise<void> {
  const care = orderCare(container)
  const [latest] = await care.listAddressChanges(
    { order_group_id },
    { take: 1, order: { changed_at: "DESC", id: "DESC" } }
  )
  if (!latest || latest.done_at) return
  const delivery = deliverySchema.parse(latest.delivery)
  const groups = orderGroups(container)
  const parts = await groups.listOrderGroupParts({ order_group_id }, { select: ["order_id"], take: null })
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["shipping_address.id"],
    filters: { id: parts.map(({ order_id }) => order_id) },
  })
  await container.resolve(Modules.ORDER).updateOrderAddresses(
    addressesSchema.parse(data).flatMap(({ shipping_address: address }) =>
      address
        ? [
            {
              id: address.id,
              first_name: delivery.name,
              phone: delivery.phone,
              address_1: delivery.address,
              city: delivery.commune_name,
              province: delivery.province_name,
              metadata: {
                commune_code: delivery.commune_code,
                province_code: delivery.province_code,
                note: delivery.note,
              },
            },
          ]
        : []
    )
  )
  await groups.updateOrderGroups({
    id: order_group_id,
    delivery,
    customer_name: delivery.name,
    phone: delivery.phone,
  })
  await care.finishAddressChanges(order_group_id)
}
