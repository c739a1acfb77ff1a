import { cleanText } from "@chophien/platform/http/clean-input"
import { z } from "@medusajs/framework/zod"
import { sellerKinds, sellerStatuses } from "../../../modules/seller/types"

const text = (max: number, shape: { lines?: boolean } = {}) =>
  z
    .string()
    .transform((value) => cleanText(value, shape))
    .pipe(z.string().min(1).max(max))
const email = z.string().trim().toLowerCase().pipe(z.email().max(254))

/** A Vietnamese phone number, kept as `0` and nine or ten digits. */
const phone = z
  .string()
  .transform((value) => value.replace(/[\s.\-()]/g, "").replace(/^\+?84(?=\d{9})/, "0"))
  .pipe(z.string().regex(/^0\d{9,10}$/))

const facts = {
  name: text(160),
  kind: z.enum(sellerKinds),
  province_code: z.string().regex(/^\d{2}$/),
  commune_code: z.string().regex(/^\d{5}$/),
  address_line: text(300),
  phone,
}

/** A new seller with its first member. */
export const createSellerBody = z.strictObject({
  ...facts,
  handle: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80)
    .optional(),
  email: email.optional(),
  description: text(5000, { lines: true }).optional(),
  picture_url: text(500).optional(),
  is_sample: z.boolean().optional(),
  member: z.strictObject({ name: text(120), email, phone: phone.optional() }),
})

/** Changes of a seller's facts; `null` empties a field. */
export const updateSellerBody = z
  .strictObject({
    ...facts,
    email: email.nullable(),
    description: text(5000, { lines: true }).nullable(),
    picture_url: text(500).nullable(),
  })
  .partial()

export const suspendSellerBody = z.strictObject({ reason: text(500) })

export const sellersQuery = z.strictObject({
  q: z.string().trim().max(100).optional(),
  status: z.enum(sellerStatuses).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
