import { readPacks } from "@chophien/vocabulary/packs"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { listingService } from "../listing-service"

const batch_size = 200

const productsSchema = z.array(
  z.object({
    id: z.string(),
    unit: z.string(),
    variants: z.array(
      z.object({ id: z.string(), title: z.string(), weight: z.coerce.number(), required: z.number() })
    ),
  })
)
type Product = z.infer<typeof productsSchema>[number]

/** Listings of several variants whose stock nobody has joined. By SQL: while migrations run, Query knows no link of ours. */
const batchStatement = `
  select p.id, f.unit, v.variants from product p
  join listing f on f.product_id = p.id and f.deleted_at is null
  join lateral (
    select json_agg(json_build_object('id', v.id, 'title', v.title, 'weight', coalesce(v.weight, 0),
      'required', i.required_quantity) order by v.variant_rank, v.id) as variants, count(*) as many
    from product_variant v
    join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
    where v.product_id = p.id and v.deleted_at is null
  ) v on v.many > 1
  where p.deleted_at is null and p.id > ?
    and not exists (select from listing_stock s where s.product_id = p.id and s.deleted_at is null)
  order by p.id limit ?`

/** Shoppers' rows name the items that variants take: those of before are gone. */
const catalogueStatement = `
  update catalogue_listing c set updated_at = now(), inventory_item_ids = jsonb_build_array(?::text),
    variants = (select jsonb_agg(v || jsonb_build_object('items',
        (select jsonb_agg(jsonb_build_object('id', i.inventory_item_id, 'quantity', i.required_quantity))
         from product_variant_inventory_item i where i.variant_id = v->>'id' and i.deleted_at is null)) order by at)
      from jsonb_array_elements(c.variants) with ordinality as each(v, at))
  where c.id = ? and jsonb_array_length(c.variants) > 0`

/**
 * Lets variants that are packs of the same goods draw on one stock: “Khay” and “Combo 3 khay”, “500 g” and “1 kg”. Their
 * words and weights say so. Each had a number of its own before. The smallest is kept, so that nothing is sold that is not
 * there, and the seller is asked in the panel. What is ordered stays reserved. Different sizes keep their own stocks.
 * Done again it changes nothing.
 *
 * The servers are stopped while it runs, as for every migration: what is shipped meanwhile would be counted the old way.
 */
export default async function oneStockForPacks({ container }: { container: MedusaContainer }): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let joined = 0
  let doubtful = 0
  for (let products = await readBatch(container, ""); products.length; ) {
    for (const product of products) {
      const stock = await joinPacks(container, product)
      if (stock) joined += 1
      if (stock?.asks) doubtful += 1
    }
    products = await readBatch(container, products.at(-1)?.id ?? "")
  }
  logger.info(
    `${joined} listings sell their packs from one stock; of ${doubtful} the seller is asked how much there is.`
  )
}

async function readBatch(container: MedusaContainer, after: string): Promise<Product[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await database.raw(batchStatement, [after, batch_size])
  return productsSchema.parse(rows)
}

/** Joins the stocks of one listing; null where its variants are no packs of the same goods. */
async function joinPacks(
  container: MedusaContainer,
  { id, unit, variants }: Product
): Promise<{ asks: boolean } | null> {
  const packs = readPacks(
    unit,
    variants.map(({ title, weight }) => ({ title, weight_g: weight }))
  )
  const isPlain = variants.every(({ required }) => required === 1)
  if (!packs || !isPlain) return null
  const contents = variants.map(({ id: variant_id }, at) => ({
    variant_id,
    content: packs.contents[at] ?? 0,
  }))
  const stock = await listingService(container).joinStocks({
    product_id: id,
    unit: packs.unit,
    contents,
    while_closed: true,
  })
  if (!stock.ok) return null
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await database.raw(catalogueStatement, [stock.inventory_item_id, id])
  return stock
}
