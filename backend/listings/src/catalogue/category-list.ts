import { type Picture, pictureFromUrl } from "@chophien/file-sharp/picture"
import type { Locale } from "@chophien/platform/texts/define-texts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { categoriesBySlug } from "./categories"
import { catalogueOf } from "./context"

export type CategoryCard = { slug: string; name: string; count: number; picture: Picture | null }

/** All public categories, with how many listings each and those below it have, and its own picture or that of its newest listing. */
export async function categoryList(container: MedusaContainer, locale: Locale): Promise<CategoryCard[]> {
  const [categories, counts] = await Promise.all([
    categoriesBySlug(container, locale),
    catalogueOf(container).categoryCounts(),
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
