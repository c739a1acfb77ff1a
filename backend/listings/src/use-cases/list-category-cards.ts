import type { Category } from "@chophien/contract/store/catalogue"
import { pictureFromUrl } from "@chophien/file-sharp/picture"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueService } from "../catalogue/catalogue-service"
import { categoriesBySlug } from "../catalogue/categories"

/**
 * All public categories, with how many listings each and those below it have.
 * The picture is the category's own, or that of its newest listing.
 */
export async function listCategoryCards(container: MedusaContainer, locale: Locale): Promise<Category[]> {
  const [categories, counts] = await Promise.all([
    categoriesBySlug(container, locale),
    catalogueService(container).categoryCounts(),
  ])
  const bySlug = new Map(counts.map((count) => [count.slug, count]))
  return [...categories.values()].map(({ slug, name, within, picture_url }) => {
    const parts = within.flatMap((part) => bySlug.get(part) ?? [])
    const shown = picture_url ?? parts.find((part) => part.picture_url)?.picture_url
    return {
      slug,
      name,
      count: parts.reduce((sum, part) => sum + part.count, 0),
      picture: pictureFromUrl(shown, name),
    }
  })
}
