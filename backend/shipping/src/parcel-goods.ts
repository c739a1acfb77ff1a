import type { GoodsByLine } from "@chophien/fulfillment-vietnam/context"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { readGoodsFacts } from "./ports/goods-facts"

const measure = z.number().positive().nullish().catch(null)
const linesSchema = z.array(
  z.object({
    id: z.string(),
    product_id: z.string().nullish(),
    variant: z.object({ weight: z.unknown(), length: measure, width: measure, height: measure }).nullish(),
  })
)

/** What {@link readParcelGoods} reads of a cart's or an order's lines, as fields of Medusa's Query. */
export const parcelLineFields = [
  "items.id",
  "items.product_id",
  ...["weight", "length", "width", "height"].map((field) => `items.variant.${field}`),
]

/** What the goods in lines of a cart or an order are, by line id. Goods whose facts are not known are left out. */
export async function readParcelGoods(container: MedusaContainer, items: unknown): Promise<GoodsByLine> {
  const lines = linesSchema.parse(items ?? [])
  const pieces = new Map(
    lines.flatMap(({ id, product_id, variant }) =>
      product_id && variant ? [[id, { product_id, weight: variant.weight }] as const] : []
    )
  )
  const facts = await readGoodsFacts(container, pieces)
  const goods: GoodsByLine = {}
  for (const { id, variant } of lines) {
    const reading = facts.get(id)
    if (!reading?.ok) continue
    goods[id] = {
      weight_g: reading.facts.weight_g,
      ship_class: reading.facts.ship_class,
      length_mm: variant?.length ?? undefined,
      width_mm: variant?.width ?? undefined,
      height_mm: variant?.height ?? undefined,
    }
  }
  return goods
}
