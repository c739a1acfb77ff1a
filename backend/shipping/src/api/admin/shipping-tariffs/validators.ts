import { tariffSchema } from "@chophien/fulfillment-vietnam/quote"
import { z } from "@medusajs/framework/zod"

/** Body of POST /admin/shipping-tariffs. Without `effective_at` the tariff is in force at once. */
export const addShippingTariffSchema = z.strictObject({
  tariff: tariffSchema,
  effective_at: z.iso.datetime({ offset: true }).optional(),
  note: z.string().trim().max(500).nullish(),
})

export type AddShippingTariffBody = z.infer<typeof addShippingTariffSchema>
