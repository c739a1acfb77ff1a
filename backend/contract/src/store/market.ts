import * as z from "zod/mini"
import { day, nothing } from "../wire/fields"
import { route } from "../wire/route"

/** Whether a parcel may be opened before the carrier's eyes: always, or as each carrier allows. */
export const inspections = ["allowed", "by_carrier"] as const

/** Who runs the market, how it is reached, and the numbers of its rules. Words are in the caller's language. */
export const marketSchema = z.object({
  operator: z.object({
    name: z.string(),
    address: z.string(),
    tax_code: z.string(),
    /** Who answers for what the site says. */
    responsible: z.string(),
    data_officer: z.string(),
  }),
  /** E.164. */
  phone: z.string(),
  /** E.164; null where the market has no Zalo. */
  zalo: z.nullable(z.string()),
  email: z.string(),
  hours: z.string(),
  rules: z.object({
    version: z.string(),
    issued_on: day,
    in_force_from: day,
    fresh_claim_hours: z.int(),
    claim_days: z.int(),
    seller_answer_days: z.int(),
    complaint_receipt_days: z.int(),
    complaint_answer_days: z.int(),
    retention_years: z.int(),
    inspection: z.enum(inspections),
  }),
  /** Whether these are samples of development, which nobody may rely on. */
  is_sample: z.boolean(),
})
export type Market = z.infer<typeof marketSchema>

export const readMarket = route({
  method: "GET",
  path: "/market",
  auth: "public",
  summary: "Who runs the market, how it is reached, and the numbers of its rules; for shop and seller panel.",
  query: nothing,
  answer: z.object({ market: marketSchema }),
})
