import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import type { VariantPrice } from "../../listing-input"

const amount = z.coerce.number()
const quantity = amount.nullish().transform((value) => value ?? null)
const priceSchema = z.object({
  amount,
  currency_code: z.string(),
  min_quantity: quantity,
  max_quantity: quantity,
  price_list_id: z.string().nullish(),
  price_rules: z.array(z.object({ attribute: z.string(), value: z.string() })).nullish(),
})
const variantSchema = z.object({
  id: z.string(),
  price_set: z.object({ id: z.string(), prices: z.array(priceSchema) }),
})

/** A price set's prices as core takes them; those of price lists are not among them. */
function basePrices({ id, prices }: z.infer<typeof variantSchema>["price_set"]) {
  const base = prices.filter(({ price_list_id }) => !price_list_id)
  return {
    id,
    prices: base.map(({ price_list_id: _, price_rules, ...price }) => ({
      ...price,
      rules: Object.fromEntries((price_rules ?? []).map(({ attribute, value }) => [attribute, value])),
    })),
  }
}

export const setVariantPricesStepId = "set-variant-prices"

/**
 * Sets the prices of variants, and brings back what stood there when a later step fails. (Core's own step for prices
 * reads none before, so that its way back leaves a variant without any.)
 */
export const setVariantPricesStep = createStep(
  setVariantPricesStepId,
  async ({ prices }: { prices: VariantPrice[] }, { container }) => {
    if (!prices.length) return new StepResponse<string[], ReturnType<typeof basePrices>[]>([], [])
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields: ["id", "price_set.id", "price_set.prices.*", "price_set.prices.price_rules.*"],
      filters: { id: prices.map(({ variant_id }) => variant_id) },
    })
    const sets = new Map(
      z
        .array(variantSchema)
        .parse(data)
        .map(({ id, price_set }) => [id, price_set])
    )
    const wanted = prices.map(({ variant_id, price }) => {
      const set = sets.get(variant_id)
      if (!set) throw new Error(`Variant ${variant_id} has no price set`)
      return { id: set.id, prices: [{ amount: price, currency_code: "vnd" }] }
    })
    await container.resolve(Modules.PRICING).upsertPriceSets(wanted)
    return new StepResponse(
      wanted.map(({ id }) => id),
      [...sets.values()].map(basePrices)
    )
  },
  async (before, { container }) => {
    if (before?.length) await container.resolve(Modules.PRICING).upsertPriceSets(before)
  }
)
