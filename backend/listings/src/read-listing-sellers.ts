import { Problem } from "@chophien/platform/problem"
import { sellerStatuses } from "@chophien/vocabulary/seller"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { texts } from "./texts"

const schema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    handle: z.string(),
    status: z.enum(sellerStatuses),
    stock_location: z.object({ id: z.string() }).nullish(),
    shipping_profile: z.object({ id: z.string() }).nullish(),
  })
)

/** A seller that may list, with what its listings need. */
export type ListingSeller = { id: string; handle: string; location_id: string; shipping_profile_id: string }

/**
 * The sellers of some listings, by id.
 * @throws Problem `not_found` for an id of nobody, `seller_not_active` for a seller that may not list
 */
export async function readListingSellers(
  container: MedusaContainer,
  seller_ids: string[]
): Promise<Map<string, ListingSeller>> {
  const ids = [...new Set(seller_ids)]
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller",
    fields: ["id", "name", "handle", "status", "stock_location.id", "shipping_profile.id"],
    filters: { id: ids },
  })
  const sellers = schema.parse(data)
  if (sellers.length !== ids.length) throw new Problem("not_found", texts.not_found)
  return new Map(
    sellers.map(({ id, name, handle, status, stock_location, shipping_profile }) => {
      if (status !== "active" || !stock_location || !shipping_profile) {
        throw new Problem("conflict", texts.seller_not_active, { values: { name } })
      }
      return [id, { id, handle, location_id: stock_location.id, shipping_profile_id: shipping_profile.id }]
    })
  )
}
