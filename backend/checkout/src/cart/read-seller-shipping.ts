import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type ShippingOptionRow, sellerShippingSchema, shippingOptionSchema } from "./cart-schemas"

/** From where a seller sends, and by which options. */
export type SellerShipping = {
  stock_location_id: string | null
  shipping_profile_id: string | null
  options: ShippingOptionRow[]
}

/** What sellers ship with, by seller. An option of a service that is not known is left out. */
export async function readSellerShipping(
  container: MedusaContainer,
  sellerIds: string[]
): Promise<Map<string, SellerShipping>> {
  if (!sellerIds.length) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: sellerRows } = await query.graph({
    entity: "seller",
    fields: ["id", "stock_location.id", "shipping_profile.id"],
    filters: { id: sellerIds },
  })
  const sellers = z.array(sellerShippingSchema).parse(sellerRows)
  const profiles = sellers.flatMap((seller) => seller.shipping_profile?.id ?? [])
  const { data: optionRows } = profiles.length
    ? await query.graph({
        entity: "shipping_option",
        fields: ["id", "name", "shipping_profile_id", "data"],
        filters: { shipping_profile_id: profiles },
      })
    : { data: [] }
  const options = optionRows.flatMap((row) => {
    const option = shippingOptionSchema.safeParse(row)
    return option.success ? [option.data] : []
  })
  return new Map(
    sellers.map((seller) => [
      seller.id,
      {
        stock_location_id: seller.stock_location?.id ?? null,
        shipping_profile_id: seller.shipping_profile?.id ?? null,
        options: options.filter((option) => option.shipping_profile_id === seller.shipping_profile?.id),
      },
    ])
  )
}
