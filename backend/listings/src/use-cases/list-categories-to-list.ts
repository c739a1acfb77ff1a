import type { Answer } from "@chophien/contract"
import type { listListingCategories } from "@chophien/contract/seller/listings"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { categoriesBySlug } from "../catalogue/categories"

/** The categories a listing may stand in, named in the caller's language. */
export async function listCategoriesToList(
  container: MedusaContainer,
  locale: Locale
): Promise<Answer<typeof listListingCategories>> {
  const found = await categoriesBySlug(container, locale)
  return { categories: [...found.values()].map(({ slug, name }) => ({ slug, name })) }
}
