import { gazetteer } from "@chophien/gazetteer-vietnam"
import { fold } from "@chophien/vocabulary/fold"
import { sellerKinds } from "@chophien/vocabulary/seller"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { SellerRow } from "../modules/catalogue/types"

const sellerSchema = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  kind: z.enum(sellerKinds),
  picture_url: z.string().nullish(),
  is_sample: z.boolean(),
  description: z.string().nullish(),
  address_line: z.string(),
  phone: z.string(),
  approved_at: z.coerce
    .date()
    .transform((date) => date.toISOString())
    .nullish(),
  commune_code: z.string(),
})

/**
 * The rows of the sellers among `ids` that are active and whose commune the gazetteer knows.
 * A seller that cannot be read is logged and left out.
 */
export async function readSellerRows(container: MedusaContainer, ids: string[]): Promise<SellerRow[]> {
  if (!ids.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller",
    fields: Object.keys(sellerSchema.shape),
    filters: { id: ids, status: "active" },
  })
  const sellers = z
    .array(z.unknown())
    .parse(data)
    .flatMap((row) => {
      const read = sellerSchema.safeParse(row)
      if (read.success) return read.data
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`A seller is left out of the shop, as its row cannot be read: ${read.error.message}`)
      return []
    })
  const codes = [...new Set(sellers.map((seller) => seller.commune_code))]
  const communes = new Map(
    (await gazetteer(container).getCommunes(codes)).map((commune) => [commune.code, commune])
  )
  return sellers.flatMap((seller) => {
    const commune = communes.get(seller.commune_code)
    if (!commune) return []
    return {
      ...seller,
      picture_url: seller.picture_url ?? null,
      description: seller.description ?? null,
      approved_at: seller.approved_at ?? null,
      commune_name: commune.name,
      commune_full_name: commune.full_name,
      commune_slug: commune.slug,
      commune_lat: commune.lat,
      commune_lng: commune.lng,
      province_code: commune.province_code,
      province_name: commune.province_name,
      search_text: ` ${fold(`${seller.name} ${commune.full_name} ${commune.province_name}`)}`,
    }
  })
}
