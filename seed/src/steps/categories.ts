import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { readCategories } from "../data/read"
import { counted, type SeedContext } from "../lib/context"
import type { Pictures } from "../lib/pictures"

/** The categories that are not there yet, in the shoppers' order. */
export async function seedCategories({ container, run, say }: SeedContext, pictures: Pictures): Promise<void> {
  const wanted = readCategories()
  const known = await container
    .resolve(Modules.PRODUCT)
    .listProductCategories({ handle: wanted.map(({ slug }) => slug) }, { select: ["handle"], take: wanted.length })
  const handles = new Set(known.map(({ handle }) => handle))
  const missing = wanted.map((category, rank) => ({ ...category, rank })).filter(({ slug }) => !handles.has(slug))
  const product_categories = await Promise.all(
    missing.map(async ({ slug, name, name_en, description, age_restricted, picture, rank }) => ({
      handle: slug,
      name,
      description,
      rank,
      is_active: !age_restricted,
      metadata: { name_en, picture_url: await pictures.url(`products/${picture}`), ...(age_restricted ? { age_restricted } : {}) },
    }))
  )
  if (product_categories.length) await run("create-product-categories", { product_categories }, z.unknown())
  say(`Categories: ${wanted.length}, ${counted(missing.length, "new one")}`)
}
