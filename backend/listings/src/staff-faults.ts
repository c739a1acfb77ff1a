import { faultFields, faultReasons, type StaffListingFault } from "@chophien/contract/staff/listings"
import { z } from "@medusajs/framework/zod"
import type { FactProblem } from "./modules/listing/types"

const value_length_max = 200

/** What stands there, as a text that fits a line; null for nothing. */
const valueText = (value: unknown): string | null =>
  value === undefined || value === null
    ? null
    : (typeof value === "string" ? value : JSON.stringify(value)).slice(0, value_length_max)

/** What is wrong with a listing, as staff read it. */
export const staffFaults = (faults: readonly FactProblem[]): StaffListingFault[] =>
  faults.map(({ field, reason, value }) => ({ field, reason, value: valueText(value) }))

/** Faults as they were written down: the JSON of `FactProblem[]`. */
export const writtenFaults = z.array(
  z.object({
    field: z.enum(faultFields).catch("record"),
    reason: z.enum(faultReasons).catch("wrong_type"),
    value: z.unknown(),
  })
)
