import { english_locale } from "@chophien/listings/catalogue/english-words"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { offeredProducts, readEnglishNames } from "../data/read"
import { counted, type SeedContext } from "../lib/context"
import { listingKey } from "./listings"

const listedSchema = z.array(z.object({ id: z.string(), external_id: z.string() }))

/** Gives the sample listings English names; what has English words stays as somebody wrote it. */
export async function seedEnglish(
  { container, report }: SeedContext,
  seller_ids: ReadonlyMap<string, string>
): Promise<void> {
  const english = readEnglishNames()
  const names = new Map(
    offeredProducts().flatMap(({ handle, seller }) => {
      const seller_id = seller_ids.get(seller)
      const name = english[handle]
      return seller_id && name ? [[listingKey(seller_id, handle), name] as const] : []
    })
  )
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "external_id"],
    filters: { external_id: [...names.keys()] },
  })
  const listed = listedSchema.parse(data)
  const translations = container.resolve(Modules.TRANSLATION)
  const known = await translations.listTranslations(
    { reference: "product", reference_id: listed.map(({ id }) => id), locale_code: english_locale },
    { select: ["id", "reference", "reference_id"], take: listed.length }
  )
  const translated = new Set(known.map(({ reference_id }) => reference_id))
  const missing = listed.flatMap(({ id, external_id }) => {
    const title = names.get(external_id)
    return translated.has(id) || !title
      ? []
      : [{ reference: "product", reference_id: id, locale_code: english_locale, translations: { title } }]
  })
  if (missing.length) await translations.createTranslations(missing)
  report(`English names: ${counted(missing.length, "listing")}`)
}
