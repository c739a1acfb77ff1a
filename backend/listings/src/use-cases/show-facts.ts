import type { StaffFacts } from "@chophien/contract/staff/listings"
import { Problem } from "@chophien/platform/problem"
import { listingFactsSchema } from "@chophien/vocabulary/listing-facts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { factsOf } from "../listing-facts"
import { listingService } from "../listing-service"
import { staffFaults } from "../staff-faults"
import { texts } from "../texts"

const fact = listingFactsSchema.shape

const productSchema = z.object({
  id: z.string(),
  title: z.string(),
  seller: z.object({ id: z.string() }),
  variants: z.array(z.object({ id: z.string(), title: z.string(), weight: z.unknown() })),
})

/**
 * The facts of a listing as staff read them: what is known of each, and what is wrong.
 * @throws Problem `not_found` for no product, and for one that no seller lists
 */
export async function showFacts(container: MedusaContainer, product_id: string): Promise<StaffFacts> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "title", "seller.id", "variants.id", "variants.title", "variants.weight"],
    filters: { id: product_id },
  })
  const read = productSchema.safeParse(data[0])
  if (!read.success) throw new Problem("not_found", texts.not_found)
  const { title, variants } = read.data
  const row = (await listingService(container).rawFacts([product_id])).get(product_id)
  const reading = factsOf(row, variants)
  return {
    product_id,
    title,
    unit: knownFact(fact.unit, row?.unit),
    ship_class: knownFact(fact.ship_class, row?.ship_class),
    perishable: knownFact(fact.perishable, row?.perishable),
    season_months: knownFact(fact.season_months, row?.season_months),
    sold_off_season: knownFact(fact.sold_off_season, row?.sold_off_season),
    producer_own: knownFact(fact.producer_own, row?.producer_own),
    processing_level: knownFact(fact.processing_level, row?.processing_level),
    is_sample: knownFact(fact.is_sample, row?.is_sample),
    variants: variants.map((variant) => ({
      id: variant.id,
      title: variant.title,
      weight_g: knownFact(fact.weight_g, variant.weight),
    })),
    faults: reading.ok ? [] : staffFaults(reading.faults),
  }
}

type FactSchema<Value> = {
  safeParse: (value: unknown) => { success: true; data: Value } | { success: false }
}

/** What a fact is, where it can be relied on; null otherwise. */
function knownFact<Value>(schema: FactSchema<Value>, value: unknown): Value | null {
  const read = schema.safeParse(value)
  return read.success ? read.data : null
}
