import { nothing } from "@chophien/platform/pages"
import { sellerRead } from "@chophien/sellers/http/route"
import { categoriesBySlug } from "../../../catalogue/categories"

/** The categories a listing may stand in, named in the seller's language. `{ categories: { slug, name }[] }` */
export const GET = sellerRead(nothing, async ({ container, locale }) => {
  const found = await categoriesBySlug(container, locale)
  return { categories: [...found.values()].map(({ slug, name }) => ({ slug, name })) }
})
