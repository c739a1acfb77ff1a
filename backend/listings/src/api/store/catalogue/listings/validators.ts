import { z } from "@medusajs/framework/zod"

/** GET /store/catalogue/listings/:handle/shipping: the official code of the commune it would go to, and of which variant one would be sent. */
export const shippingQuery = z
  .object({
    commune_code: z.string().regex(/^\d{5}$/),
    variant_id: z.string().trim().min(1).max(100).optional(),
  })
  .strict()
