import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const variantsSchema = z.array(
  z.object({ id: z.string(), inventory_items: z.array(z.object({ inventory_item_id: z.string() })) })
)

/** The inventory item of each variant, by variant id; our variants have exactly one. */
export async function readInventoryItems(
  container: MedusaContainer,
  variant_ids: string[]
): Promise<Map<string, string>> {
  if (!variant_ids.length) return new Map()
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", "inventory_items.inventory_item_id"],
    filters: { id: variant_ids },
  })
  return new Map(
    variantsSchema
      .parse(data)
      .flatMap(({ id, inventory_items: [item] }) => (item ? [[id, item.inventory_item_id] as const] : []))
  )
}
