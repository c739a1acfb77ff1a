import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { texts } from "./texts"

/**
 * Ids of product categories by their handle.
 * @throws Problem `listing_category_unknown`
 */
export async function readCategoryIds(
  container: MedusaContainer,
  slugs: string[]
): Promise<Map<string, string>> {
  const wanted = [...new Set(slugs)]
  if (!wanted.length) return new Map()
  const categories = await container
    .resolve(Modules.PRODUCT)
    .listProductCategories(
      { handle: wanted, is_active: true, is_internal: false },
      { select: ["id", "handle"], take: wanted.length }
    )
  const ids = new Map(categories.map((category) => [category.handle, category.id]))
  for (const category_slug of wanted) {
    if (!ids.has(category_slug)) {
      throw new Problem("invalid_request", texts.listing_category_unknown, {
        param: "category_slug",
        values: { category_slug },
      })
    }
  }
  return ids
}
