import { type Locale, type Text, translate } from "@chophien/platform/texts/define-texts"
import { type ShippingService, shippingServices } from "@chophien/vocabulary/shipping"
import { z } from "@medusajs/framework/zod"
import { deliveryPaceSchema } from "./delivery-dates/order-dates"
import { texts } from "./texts"

/** A shipping method of an order, as Medusa keeps it. */
export const shippingMethodSchema = z.object({
  name: z.string(),
  data: z
    .object({
      service: z.enum(shippingServices),
      pace: deliveryPaceSchema.nullish().catch(null),
    })
    .nullish()
    .catch(null),
})

/** Fields of Medusa's Query for `shippingMethodSchema`, below an order. */
export const shippingMethodFields = ["shipping_methods.name", "shipping_methods.data"]

const labels: Record<ShippingService, Text> = {
  standard: texts.service_standard,
  cold: texts.service_cold,
}

/** What a delivery service is called in a reader's language. */
export const serviceLabel = (locale: Locale, service: ShippingService): string =>
  translate(locale, labels[service])

/**
 * What the delivery of an order is called in a reader's language. Core keeps the name in the language of whoever
 * ordered; it stands for a service that we do not know.
 */
export function serviceName(
  methods: z.infer<typeof shippingMethodSchema>[] | null | undefined,
  locale: Locale
): string {
  const [method] = methods ?? []
  return method?.data ? serviceLabel(locale, method.data.service) : (method?.name ?? "")
}
