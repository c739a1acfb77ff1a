import { transfer_max } from "@chophien/vocabulary/amount"
import { accountNumberPattern, bankBinPattern } from "@chophien/vocabulary/bank-account"
import { formatNumber } from "@chophien/vocabulary/number"
import { z } from "zod"

/** Refuses a number below what is allowed in Stripe's words. */
const atLeast = (minimum: number) => ({
  error: `This value must be greater than or equal to ${minimum}.`,
  params: { code: "parameter_invalid_integer" },
})

/** A whole number as forms carry it. */
export const integer = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^-?\d{1,15}$/, { error: "Invalid integer", abort: true })
    .transform(Number)
    .refine((value) => value >= minimum, atLeast(minimum))
    .refine((value) => value <= maximum, {
      error: `This value must be less than or equal to ${maximum}.`,
      params: { code: "parameter_invalid_integer" },
    })
    .meta({ type: "integer", minimum, maximum })

/** `true` or `false`. */
export const flag = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .meta({ type: "boolean" })

/** Whole VND of one bank transfer. */
export const transferAmount = z
  .string()
  .regex(/^-?\d{1,15}$/, { error: "Invalid integer", abort: true })
  .transform(Number)
  .refine((value) => value >= 1, atLeast(1))
  .refine((value) => value <= transfer_max, {
    error: `Amount must be no more than ${formatNumber(transfer_max, "en")} VND: one bank transfer carries no more.`,
    params: { code: "amount_too_large" },
  })
  .meta({ type: "integer", minimum: 1, maximum: transfer_max })

/** The one currency there is. */
export const currency = z
  .string()
  .toLowerCase()
  .refine((value) => value === "vnd", {
    error: "only vnd is taken, as bank transfers in Vietnam know no other",
    params: { code: "invalid_currency" },
  })

/** Free notes of the caller: up to 50 keys; an empty value removes its key, an empty text removes all. */
export const metadata = z.union([
  z.literal("").transform((): null => null),
  z
    .record(
      z
        .string()
        .min(1)
        .max(40)
        .regex(/^[^[\]]+$/),
      z.string().max(500),
      { error: (issue) => (issue.code === "invalid_type" ? "must be an object" : undefined) }
    )
    .refine((value) => Object.keys(value).length <= 50, {
      error: "has at most 50 keys",
      params: { code: "metadata_too_many" },
    }),
])

/** A text that an empty value clears. */
export const clearableText = (maximum: number) =>
  z
    .string()
    .max(maximum)
    .transform((value) => (value === "" ? null : value))

/** Which references are answered as whole objects. */
export const expand = z.array(z.string().min(1).max(100)).max(20).optional()

const second = integer(0, 99_999_999_999)

/** A moment or a range of moments, in seconds since 1970. */
export const createdRange = z
  .union([
    second,
    z.strictObject({
      gt: second.optional(),
      gte: second.optional(),
      lt: second.optional(),
      lte: second.optional(),
    }),
  ])
  .optional()

/** What every list takes. */
export const pageFields = {
  limit: integer(1, 100).default(10),
  starting_after: z.string().max(100).optional(),
  ending_before: z.string().max(100).optional(),
  expand,
}

/** What every manual act needs: who does it, and why. */
export const decisionFields = {
  author: z.string().min(1).max(200),
  reason: z.string().min(1).max(1000),
}

/** A bank account in Vietnam to which money goes. */
export const destinationInput = z.strictObject({
  bank_bin: z.string().regex(bankBinPattern, "must be the six digits of the bank"),
  account_number: z.string().regex(accountNumberPattern, "must be 1 to 19 letters and digits"),
  account_holder_name: z.string().min(1).max(100),
})

/** Body of a request that takes nothing but `expand`. */
export const nothing = z.strictObject({ expand })
