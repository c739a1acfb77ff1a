import { communeCodeSchema, phoneSchema, provinceCodeSchema } from "@chophien/vocabulary/schemas"
import { z } from "@medusajs/framework/zod"

const storedDeliverySchema = z.object({
  name: z.string().min(1),
  phone: z.string().refine((phone) => phoneSchema.safeParse(phone).success),
  email: z.string().min(1).nullable(),
  province_code: z.string().refine((code) => provinceCodeSchema.safeParse(code).success),
  commune_code: z.string().refine((code) => communeCodeSchema.safeParse(code).success),
  address: z.string().min(1),
  note: z.string().nullable(),
})

/** Where the parcels of a cart go; `phone` is E.164, the codes are the official ones. */
export type StoredDelivery = z.infer<typeof storedDeliverySchema>

/** A row as a delivery, or null when anything about it is not known: its cart is then not ready to be ordered. */
export const readStoredDelivery = (row: unknown): StoredDelivery | null =>
  storedDeliverySchema.safeParse(row).data ?? null

const shippingChoicesSchema = z.record(z.string(), z.string())

/** Shipping options by seller; none when they cannot be read, so that the cheapest way is taken. */
export const readShippingChoices = (row: unknown): Map<string, string> =>
  new Map(Object.entries(shippingChoicesSchema.safeParse(row).data ?? {}))
