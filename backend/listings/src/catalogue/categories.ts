import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** A category in one language, with the slugs of itself and all below it. Staff choose its `metadata.picture_url`. */
export type CategoryView = { slug: string; name: string; within: string[]; picture_url?: string }

const categorySchema = z.object({
  id: z.string(),
  name: z.string(),
  handle: z.string(),
  rank: z.number().nullish(),
  parent_category_id: z.string().nullish(),
  metadata: z
    .object({
      name_en: z.string().optional().catch(undefined),
      picture_url: z.string().optional().catch(undefined),
    })
    .nullish()
    .catch(null),
})
type Category = z.infer<typeof categorySchema>

/** Categories hardly change: for this long they are not read again. */
const fresh_ms = 10_000
let recent: { categories: Category[]; until: number } | undefined

/** The public categories in the order staff gave them, by slug; names in the language where there is one. */
export async function categoriesBySlug(
  container: MedusaContainer,
  locale: Locale
): Promise<Map<string, CategoryView>> {
  const categories = await readCategories(container)
  const children = (id: string) => categories.filter((category) => category.parent_category_id === id)
  const within = (category: Category): string[] => [category.handle, ...children(category.id).flatMap(within)]
  return new Map(
    categories.map((category) => [
      category.handle,
      {
        slug: category.handle,
        name: (locale === "en" && category.metadata?.name_en) || category.name,
        within: within(category),
        picture_url: category.metadata?.picture_url,
      },
    ])
  )
}

async function readCategories(container: MedusaContainer): Promise<Category[]> {
  if (recent && recent.until > Date.now()) return recent.categories
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_category",
    fields: ["id", "name", "handle", "rank", "parent_category_id", "metadata"],
    filters: { is_active: true, is_internal: false },
  })
  const categories = z
    .array(categorySchema)
    .parse(data)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.handle.localeCompare(b.handle))
  recent = { categories, until: Date.now() + fresh_ms }
  return categories
}
