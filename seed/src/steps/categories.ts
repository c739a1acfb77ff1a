import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { offeredCategories } from "../data/read"
import { counted, type SeedContext } from "../lib/context"
import type { Pictures } from "../lib/pictures"

/** A category shows one of its products. */
export const categoryPicture = ({ picture }: { picture: string }): string => `products/${picture}`

/** The handles of the offered categories that are there. */
async function listKnown({ container }: SeedContext): Promise<Set<string>> {
  const handle = offeredCategories().map(({ slug }) => slug)
  const known = await container
    .resolve(Modules.PRODUCT)
    .listProductCategories({ handle }, { select: ["handle"], take: handle.length })
  return new Set(known.map((category) => category.handle))
}

/** The offered categories that are not there yet, each with its rank. */
export async function missingCategories(seed: SeedContext) {
  const known = await listKnown(seed)
  return offeredCategories().flatMap((category, rank) =>
    known.has(category.slug) ? [] : [{ ...category, rank }]
  )
}

/** The categories that are not there yet, in the shoppers' order. */
export async function seedCategories(seed: SeedContext, pictures: Pictures): Promise<void> {
  const missing = await missingCategories(seed)
  const product_categories = await Promise.all(
    missing.map(async ({ slug, name, name_en, description, picture, rank }) => ({
      handle: slug,
      name,
      description,
      rank,
      is_active: true,
      metadata: { name_en, picture_url: await pictures.url(categoryPicture({ picture })) },
    }))
  )
  if (product_categories.length)
    await seed.run("create-product-categories", { product_categories }, z.unknown())
  seed.report(`Categories: ${offeredCategories().length}, ${counted(missing.length, "new one")}`)
}
