import { z } from "@medusajs/framework/zod"
import { type Locale, translate } from "../i18n"

/** A shipping method of an order, as Medusa keeps it. */
export const shippingMethodSchema = z.object({
  name: z.string(),
  data: z
    .object({ service: z.enum(["standard", "cold"]) })
    .nullish()
    .catch(null),
})

/** Fields of Medusa's Query for `shippingMethodSchema`, below an order. */
export const shippingMethodFields = ["shipping_methods.name", "shipping_methods.data"]

/**
 * What the delivery of an order is called in a reader's language. Core keeps the name in the language of whoever
 * ordered; it stands for a service that we do not know.
 */
export function serviceName(
  methods: z.infer<typeof shippingMethodSchema>[] | null | undefined,
  locale: Locale
): string {
  const [method] = methods ?? []
  return method?.data ? translate(locale, `service_${method.data.service}`) : (method?.name ?? "")
}
