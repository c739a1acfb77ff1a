import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isShoppersPhoto } from "./ports/picture-uses"

/** Where the address of a picture can stand: on goods and sellers of today, and in orders and carts of before. */
const places: readonly { entity: string; field: string }[] = [
  { entity: "product", field: "thumbnail" },
  { entity: "product_variant", field: "thumbnail" },
  { entity: "product_image", field: "url" },
  { entity: "seller", field: "picture_url" },
  { entity: "order_line_item", field: "thumbnail" },
  { entity: "line_item", field: "thumbnail" },
]

/** Whether anything shows a picture, by a part of its address; what was deleted and may be restored counts. */
export async function isPictureUsed(container: MedusaContainer, addressPart: string): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const pattern = `%${addressPart.replace(/[\\%_]/g, "\\$&")}%`
  for (const { entity, field } of places) {
    const { data } = await query.graph({
      entity,
      fields: ["id"],
      filters: { [field]: { $like: pattern } },
      pagination: { take: 1, skip: 0 },
      withDeleted: true,
    })
    if (data.length) return true
  }
  return await isShoppersPhoto(container, addressPart)
}
