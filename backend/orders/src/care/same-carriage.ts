import { lineFactsFields, lineFactsSchema } from "@chophien/checkout/order-facts"
import { type ParcelItem, type Place, quoteParcel } from "@chophien/fulfillment-vietnam/quote"
import { currentTariff } from "@chophien/shipping/current-tariff"
import { parcelLineFields, readParcelGoods } from "@chophien/shipping/parcel-goods"
import { shippingMethodFields, shippingMethodSchema } from "@chophien/shipping/service-name"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const orderSchema = z.object({
  seller: z.object({ province_code: z.string(), commune_code: z.string() }),
  items: z.array(z.looseObject({ id: z.string(), ...lineFactsSchema.shape })),
  shipping_methods: z.array(shippingMethodSchema).nullish(),
})

/**
 * Whether the carriage of some orders costs the same to another place and takes the same zone, by the tariff in force.
 * Where the goods or the service of one are not known, it does not.
 */
export async function hasSameCarriage(
  container: MedusaContainer,
  order_ids: string[],
  before: Place,
  after: Place
): Promise<boolean> {
  if (before.commune_code === after.commune_code) return true
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "seller.province_code",
      "seller.commune_code",
      ...lineFactsFields,
      ...parcelLineFields,
      ...shippingMethodFields,
    ],
    filters: { id: order_ids },
  })
  const tariff = await currentTariff(container)
  for (const order of z.array(orderSchema).parse(data)) {
    const service = order.shipping_methods?.[0]?.data?.service
    const goods = await readParcelGoods(container, order.items)
    const items = order.items.flatMap(({ id, detail }): ParcelItem[] => {
      const known = goods[id]
      return known ? [{ ...known, quantity: detail.quantity }] : []
    })
    if (!service || items.length !== order.items.length) return false
    const quote = (to: Place) => quoteParcel({ tariff, from: order.seller, to, service, items })
    const [was, is] = [quote(before), quote(after)]
    if (!was.ok || !is.ok || was.price !== is.price || was.zone !== is.zone) return false
  }
  return true
}
