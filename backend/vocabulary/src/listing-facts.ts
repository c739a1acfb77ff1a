import * as z from "zod/mini"
import { type ProcessingLevel, processingLevels, type ShipClass, shipClasses } from "./goods"
import { normalSeason } from "./season"
import { cleanText } from "./text"
import { unit_length_max } from "./unit"
import { weight_max_g, weight_min_g } from "./weight"

/** What decides of a listing's food safety, shipping, tax and search. */
export type ListingFacts = {
  /** What one piece is, for people: `con ~1,3 kg`. */
  unit: string
  ship_class: ShipClass
  perishable: boolean
  /** Months 1–12 in order; empty when it is to be had all year. */
  season_months: number[]
  /** Whether it is sold outside its season too, as the seller has it in store. Without a word of the seller it is not. */
  sold_off_season: boolean
  /** Whether the seller grew, raised or made it. */
  producer_own: boolean
  processing_level: ProcessingLevel
  is_sample: boolean
  /** Of one piece with its packing, in grams. */
  weight_g: number
}

/** Why a fact cannot be relied on. */
export type FactFault =
  | "missing"
  /** Of another type than the fact has. */
  | "wrong_type"
  /** A word that is none of those known. */
  | "unknown"
  | "not_whole"
  | "too_small"
  | "too_large"
  | "too_long"

/** A fact of a row that cannot be relied on, with what stands there. */
export type ListingFault = { field: keyof ListingFacts; value: unknown; reason: FactFault }

/** A listing's facts, or everything that is wrong with them. */
export type ListingFactsReading = { ok: true; facts: ListingFacts } | { ok: false; faults: ListingFault[] }

const schemas = () => ({
  unit: z.string().check(
    z.overwrite((unit) => cleanText(unit)),
    z.minLength(1),
    z.maxLength(unit_length_max)
  ),
  ship_class: z.enum(shipClasses),
  perishable: z.boolean(),
  season_months: z.array(z.int().check(z.gte(1), z.lte(12))),
  // Rows of before have no word on it, which is the careful one.
  sold_off_season: z._default(z.boolean(), false),
  producer_own: z.boolean(),
  processing_level: z.enum(processingLevels),
  is_sample: z.boolean(),
  weight_g: z.int().check(z.gte(weight_min_g), z.lte(weight_max_g)),
})

/** The facts as a row holds them, for shapes that travel. Strict: no fact has a default. */
export const listingFactsSchema = /* @__PURE__ */ (() => z.object(schemas()))()

function reasonOf(issue: z.core.$ZodIssue, value: unknown): FactFault {
  if (value === undefined || value === null) return "missing"
  switch (issue.code) {
    case "invalid_value":
      return typeof value === "string" ? "unknown" : "wrong_type"
    case "invalid_type":
      return issue.expected === "int" ? "not_whole" : "wrong_type"
    case "too_small":
      return issue.origin === "string" ? "missing" : "too_small"
    case "too_big":
      return issue.origin === "string" ? "too_long" : "too_large"
    default:
      return "wrong_type"
  }
}

const isField = (name: unknown): name is keyof ListingFacts =>
  typeof name === "string" && Object.hasOwn(listingFactsSchema.shape, name)
const fields = () => Object.keys(listingFactsSchema.shape).filter(isField)

/**
 * Reads the facts of a listing from a row of a table, or from whatever is believed to be one. It fails closed: a fact
 * that is missing or not known word for word is a fault, and nothing has a default. Goods with a fault are not for sale
 * until staff have seen them. Other fields of the row are not read.
 *
 * A listing of several variants is read once for each, with the weight of the variant.
 *
 * @example readListingFacts({ ...facts, ship_class: "Chilled" })
 * // { ok: false, faults: [{ field: "ship_class", value: "Chilled", reason: "unknown" }] }
 */
export function readListingFacts(row: unknown): ListingFactsReading {
  const valueIn = (field: keyof ListingFacts): unknown =>
    typeof row === "object" && row !== null ? Reflect.get(row, field) : undefined
  const read = listingFactsSchema.safeParse(
    Object.fromEntries(fields().map((field) => [field, valueIn(field)]))
  )
  if (read.success)
    return { ok: true, facts: { ...read.data, season_months: normalSeason(read.data.season_months) } }
  const faults = new Map<keyof ListingFacts, ListingFault>()
  for (const issue of read.error.issues) {
    const [field, index] = issue.path
    if (!isField(field) || faults.has(field)) continue
    const value = valueIn(field)
    const wrong: unknown = Array.isArray(value) && typeof index === "number" ? value[index] : value
    faults.set(field, { field, value, reason: reasonOf(issue, wrong) })
  }
  return { ok: false, faults: [...faults.values()] }
}
