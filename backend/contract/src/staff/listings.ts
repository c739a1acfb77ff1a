import { processingLevels, shipClasses } from "@chophien/vocabulary/goods"
import type { FactFault, ListingFacts } from "@chophien/vocabulary/listing-facts"
import { textSchema } from "@chophien/vocabulary/schemas"
import { unit_length_max } from "@chophien/vocabulary/unit"
import { weight_max_g, weight_min_g } from "@chophien/vocabulary/weight"
import * as z from "zod/mini"
import { coreNumber, month, nothing, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"

/** A listing of a seller, as staff's page of the seller lists it. */
const staffListingSchema = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(["draft", "published"]),
  price: coreNumber,
  stock: coreNumber,
})

export const listSellerListings = route({
  method: "GET",
  path: "/admin/sellers/:id/listings",
  auth: "staff",
  summary: "One seller's listings, the newest first.",
  query: z.strictObject(pageFields({ limit: 20, limit_max: 50 })),
  answer: z.object({ listings: listOf(staffListingSchema), ...pageAnswer }),
  problems: ["not_found"],
})

/** What of a listing can be wrong; `record` is the rest of its row. */
export const faultFields = [
  "unit",
  "ship_class",
  "perishable",
  "season_months",
  "sold_off_season",
  "producer_own",
  "processing_level",
  "is_sample",
  "weight_g",
  "record",
] as const satisfies readonly (keyof ListingFacts | "record")[]

/** Why a fact cannot be relied on. */
export const faultReasons = [
  "missing",
  "wrong_type",
  "unknown",
  "not_whole",
  "too_small",
  "too_large",
  "too_long",
] as const satisfies readonly FactFault[]

/** A fact that cannot be relied on, with what stands there as a text; null for nothing. */
const listingFaultSchema = z.object({
  field: z.enum(faultFields),
  reason: z.enum(faultReasons),
  value: z.nullable(z.string()),
})
export type StaffListingFault = z.infer<typeof listingFaultSchema>

/** A listing that is not for sale because of its facts. `seller` is null where nobody's. */
const faultyListingSchema = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(["draft", "published"]),
  seller: z.nullable(z.object({ id: z.string(), name: z.string(), phone: z.string() })),
  faults: z.array(listingFaultSchema),
  /** Since when it is known. */
  found_at: time,
})
export type StaffFaultyListing = z.infer<typeof faultyListingSchema>

export const listFaultyListings = route({
  method: "GET",
  path: "/admin/listings/faults",
  auth: "staff",
  summary: "Listings that are not for sale because of their facts, the longest known first.",
  query: z.strictObject(pageFields({ limit: 20, limit_max: 50 })),
  answer: z.object({ listings: listOf(faultyListingSchema), ...pageAnswer }),
})

/** The facts of a listing as staff read and mend them; null for what is not there or cannot be relied on. */
const staffFactsSchema = z.object({
  product_id: z.string(),
  title: z.string(),
  unit: z.nullable(z.string()),
  ship_class: z.nullable(z.enum(shipClasses)),
  perishable: z.nullable(z.boolean()),
  season_months: z.nullable(z.array(month)),
  sold_off_season: z.nullable(z.boolean()),
  producer_own: z.nullable(z.boolean()),
  processing_level: z.nullable(z.enum(processingLevels)),
  is_sample: z.nullable(z.boolean()),
  variants: z.array(z.object({ id: z.string(), title: z.string(), weight_g: z.nullable(z.int()) })),
  /** Empty while it may be sold. */
  faults: z.array(listingFaultSchema),
})
export type StaffFacts = z.infer<typeof staffFactsSchema>

const factsAnswer = z.object({ facts: staffFactsSchema })

export const readFactsOfListing = route({
  method: "GET",
  path: "/admin/listings/:product_id/facts",
  auth: "staff",
  summary: "What decides a listing's food safety, shipping, tax and search, and what is wrong with it.",
  query: nothing,
  answer: factsAnswer,
  problems: ["not_found"],
})

export const writeFactsOfListing = route({
  method: "POST",
  path: "/admin/listings/:product_id/facts",
  auth: "staff",
  summary: "Writes the facts of a listing, all of them; weights of the variants that are named.",
  body: z.strictObject({
    unit: textSchema(unit_length_max, { length_min: 1 }),
    ship_class: z.enum(shipClasses),
    perishable: z.boolean(),
    season_months: z.array(month).check(z.maxLength(12)),
    sold_off_season: z._default(z.boolean(), false),
    producer_own: z.boolean(),
    processing_level: z.enum(processingLevels),
    is_sample: z.boolean(),
    weights: z._default(
      z
        .array(
          z.strictObject({
            variant_id: z.string().check(z.minLength(1), z.maxLength(100)),
            weight_g: z.int().check(z.minimum(weight_min_g), z.maximum(weight_max_g)),
          })
        )
        .check(z.maxLength(50)),
      []
    ),
  }),
  answer: factsAnswer,
  problems: ["not_found", "listing_variant_unknown"],
})
