import type { EntityManager } from "typeorm"
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
  .refine((value) => value < 500_000_000, {
    error: "Amount must be no more than 499,999,999 VND: one bank transfer carries no more.",
    params: { code: "amount_too_large" },
  })
  .meta({ type: "integer", minimum: 1, maximum: 499_999_999 })

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

/** The result of laying `change` over what is there, by Stripe's rules. */
export function mergeMetadata(
  now: Record<string, string>,
  change: z.output<typeof metadata> | undefined
): Record<string, string> {
  if (change === undefined) return now
  if (change === null) return {}
  return Object.fromEntries(Object.entries({ ...now, ...change }).filter(([, value]) => value !== ""))
}

/** Orders changes of one object's notes until the transaction ends, so that of two at once none is lost. Held before the object is read. */
export async function holdNotes(
  manager: Pick<EntityManager, "query">,
  id: string | undefined
): Promise<void> {
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 6))", [id ?? ""])
}

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

/** Body of a request that takes nothing but `expand`. */
export const nothing = z.strictObject({ expand })
