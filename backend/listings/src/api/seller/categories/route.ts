import { listListingCategories } from "@chophien/contract/seller/listings"
import { sellerRead } from "@chophien/sellers/http/route"
import { listCategoriesToList } from "../../../use-cases/list-categories-to-list"

/** The categories a listing may stand in, named in the seller's language. `{ categories: { slug, name }[] }` */
export const GET = sellerRead(listListingCategories.query, ({ container, locale }) =>
  listCategoriesToList(container, locale)
)
