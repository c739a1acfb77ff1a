import { z } from "zod"

/** What the staff routes answer; every answer is checked here before a screen sees it. */

export const kinds = ["cooperative", "cooperative_group", "household", "company"] as const
export type Kind = (typeof kinds)[number]
export const statuses = ["pending", "active", "suspended"] as const
export type Status = (typeof statuses)[number]

const time = z.string().nullable()

export const memberSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullish(),
  role: z.enum(["owner", "staff"]),
  joined_at: time.nullish(),
  invite_expires_at: time.nullish(),
})
export type Member = z.infer<typeof memberSchema>

export const sellerSchema = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  kind: z.enum(kinds),
  status: z.enum(statuses),
  province_code: z.string(),
  commune_code: z.string(),
  commune_full_name: z.string(),
  address_line: z.string(),
  phone: z.string(),
  email: z.string().nullish(),
  description: z.string().nullish(),
  is_sample: z.boolean(),
  created_at: z.string().nullish(),
  approved_at: time.nullish(),
  suspended_at: time.nullish(),
  suspended_reason: z.string().nullish(),
  members: z.array(memberSchema),
  counts: z.object({ listings: z.number(), orders: z.number() }),
})
export type Seller = z.infer<typeof sellerSchema>
export const sellerAnswerSchema = z.object({ seller: sellerSchema })
export const sellersSchema = z.object({ sellers: z.array(sellerSchema), count: z.number() })
