import { Modules } from "@medusajs/framework/utils"
import { nothing } from "../lib/pages"
import { sellerRead } from "../lib/route"

/** The categories a listing may stand in. `{ categories: { slug, name }[] }` */
export const GET = sellerRead(nothing, async ({ container }) => {
  const found = await container
    .resolve(Modules.PRODUCT)
    .listProductCategories({ is_active: true, is_internal: false }, { select: ["handle", "name", "rank"], order: { rank: "ASC" }, take: 500 })
  return { categories: found.map(({ handle, name }) => ({ slug: handle, name })) }
})
