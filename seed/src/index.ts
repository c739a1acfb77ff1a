import type { ExecArgs } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { offeredProducts, picturesOf, readProducts } from "./data/read"
import { counted, type SeedContext, seedContext } from "./lib/context"
import { Pictures } from "./lib/pictures"
import { categoryPicture, missingCategories, seedCategories } from "./steps/categories"
import { seedEnglish } from "./steps/english"
import { seedGazetteer } from "./steps/gazetteer"
import { missingProducts, seedListings } from "./steps/listings"
import { emblemOf, missingSellers, seedMemberPasswords, seedSellers } from "./steps/sellers"
import { seedStaff } from "./steps/staff"
import { seedStore } from "./steps/store"

/**
 * What a new marketplace is filled with: gazetteer, store and categories, and outside production the sample province
 * with its staff, sellers and their listings. Run by `medusa exec`. What is there already stays as it is, so that
 * it can be run again. A run that was stopped half-way is completed; a whole one changes nothing.
 */
export default async function seedMarketplace({ container }: Pick<ExecArgs, "container">): Promise<void> {
  const began = performance.now()
  const seed = seedContext(container, (line) =>
    console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${line}`)
  )
  const pictures = new Pictures(container)
  // Invented sellers, and passwords that everybody knows, are for trying the shop out.
  const withSamples = process.env.NODE_ENV !== "production"

  await seedGazetteer(seed)
  // Pictures are rendered on other threads while the database is filled: those come first that are waited for first.
  pictures.begin((await missingCategories(seed)).map(categoryPicture))
  if (withSamples) pictures.begin((await missingSellers(seed)).map(emblemOf))
  await seedStore(seed)
  await seedCategories(seed, pictures)
  if (withSamples) await seedSamples(seed, pictures)
  else seed.report("Production: no sample sellers, listings, staff or passwords")
  seed.report(`Done, ${pictures.uploaded} pictures uploaded`)
}

/** The sample province: sellers, what they sell, and people who can sign in. */
async function seedSamples(seed: SeedContext, pictures: Pictures): Promise<void> {
  const seller_ids = await seedSellers(seed, pictures)
  const missing = await missingProducts(seed, seller_ids)
  pictures.begin(missing.flatMap(({ handle }) => picturesOf(handle)))
  await seedListings(seed, pictures, seller_ids, missing)
  await seedEnglish(seed, seller_ids)
  await seed.run("refresh-catalogue", { seller_ids: [...seller_ids.values()] }, z.unknown())
  await seedStaff(seed)
  await seedMemberPasswords(seed)
  const kept_back = readProducts().length - offeredProducts().length
  if (kept_back) seed.report(`Kept back: ${counted(kept_back, "product")} with an age limit`)
}
