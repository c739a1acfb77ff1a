import { categoriesBySlug } from "../../store/catalogue/lib/categories"
import { nothing } from "../lib/pages"
import { sellerRead } from "../lib/route"

/** The categories a listing may stand in, named in the seller's language. `{ categories: { slug, name }[] }` */
export const GET = sellerRead(nothing, async ({ container, locale }) => {
  const found = await categoriesBySlug(container, locale)
  return { categories: [...found.values()].map(({ slug, name }) => ({ slug, name })) }
})
