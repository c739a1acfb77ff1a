import * as z from "zod/mini"

/** Where the parcels go, as the cart knows it. `phone` is E.164. */
export const deliverySchema = z.object({
  name: z.string(),
  phone: z.string(),
  email: z.nullable(z.string()),
  province_code: z.string(),
  province_name: z.string(),
  commune_code: z.string(),
  commune_name: z.string(),
  address: z.string(),
  note: z.nullable(z.string()),
})
export type Delivery = z.infer<typeof deliverySchema>
