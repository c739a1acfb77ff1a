import { processingLevels, shipClasses } from "@chophien/vocabulary/goods"
import { delayReasons, shortfallReasons } from "@chophien/vocabulary/order-care"
import { stockUnits } from "@chophien/vocabulary/packs"
import * as z from "zod/mini"

/** The facts of a listing as a seller fills them in. Amounts whole VND, weight in grams. */
export const listingFactsSchema = z.object({
  title: z.string(),
  category_slug: z.string(),
  description: z.string(),
  unit: z.string(),
  price: z.number(),
  weight_g: z.number(),
  stock: z.number(),
  ship_class: z.enum(shipClasses),
  season_months: z.array(z.number()),
  /** Not in a job that an earlier version of this app has left. */
  sold_off_season: z.optional(z.boolean()),
  producer_own: z.boolean(),
  processing_level: z.enum(processingLevels),
})
export type ListingFacts = z.infer<typeof listingFactsSchema>

/** What stood in a listing's fields when a seller changed them. */
export const seenSchema = z.partial(
  z.extend(z.omit(listingFactsSchema, { stock: true }), {
    category_slug: z.nullable(z.string()),
    sold_off_season: z.nullable(z.boolean()),
    picture_urls: z.array(z.string()),
    variants: z.array(z.object({ id: z.string(), price: z.number() })),
  })
)
export type Seen = z.infer<typeof seenSchema>

const variantChangeSchema = z.object({
  id: z.string(),
  price: z.optional(z.number()),
  stock: z.optional(z.number()),
  stock_change: z.optional(z.number()),
  content: z.optional(z.number()),
})

/** A pack or size beside the first: with what it takes of the one stock, or with a stock of its own. */
const moreVariantSchema = z.object({
  title: z.string(),
  price: z.number(),
  weight_g: z.number(),
  content: z.optional(z.number()),
  stock: z.optional(z.number()),
})
export type MoreVariant = z.infer<typeof moreVariantSchema>

/** A photo of a listing: on this phone (`blob`), on the backend (`url`), or both. `id` is its idempotency key. */
export const photoSchema = z.object({
  id: z.string(),
  blob: z.nullable(z.instanceof(Blob)),
  url: z.nullable(z.string()),
})
export type Photo = z.infer<typeof photoSchema>

/** Something a seller did that the backend has to be told. */
export const jobSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("confirm"), order_id: z.string(), display_id: z.number() }),
  z.object({
    kind: z.literal("ship"),
    order_id: z.string(),
    display_id: z.number(),
    carrier: z.string(),
    tracking_number: z.string(),
    /** Which pieces lie in the parcel; null for all that is left, as jobs of an earlier version. */
    items: z._default(z.nullable(z.array(z.object({ id: z.string(), quantity: z.number() }))), null),
  }),
  z.object({
    kind: z.literal("correct_tracking"),
    order_id: z.string(),
    display_id: z.number(),
    parcel_id: z.string(),
    carrier: z.string(),
    tracking_number: z.string(),
  }),
  z.object({
    kind: z.literal("shorten"),
    order_id: z.string(),
    display_id: z.number(),
    items: z.array(z.object({ id: z.string(), quantity: z.number() })),
    reason: z.enum(shortfallReasons),
    text: z.nullable(z.string()),
  }),
  z.object({
    kind: z.literal("delay"),
    order_id: z.string(),
    display_id: z.number(),
    promised_on: z.string(),
    reason: z.enum(delayReasons),
    text: z.nullable(z.string()),
  }),
  z.object({
    kind: z.literal("answer_cancel"),
    order_id: z.string(),
    display_id: z.number(),
    act: z.enum(["grant", "refuse"]),
    text: z.nullable(z.string()),
  }),
  z.object({
    kind: z.literal("answer_complaint"),
    complaint_id: z.string(),
    display_id: z.number(),
    act: z.enum(["refund", "refuse"]),
    /** Whole VND; null refuses. */
    amount: z.nullable(z.number()),
    text: z.string(),
  }),
  z.object({
    kind: z.enum(["answer_question", "call_centre"]),
    question_id: z.string(),
    title: z.string(),
    text: z.string(),
  }),
  z.object({
    kind: z.literal("answer_review"),
    review_id: z.string(),
    title: z.string(),
    text: z.string(),
  }),
  z.object({
    kind: z.literal("report_review"),
    review_id: z.string(),
    title: z.string(),
    reason: z.enum(["untrue", "offensive", "private_data", "advertising", "other"]),
    text: z.string(),
  }),
  z.object({
    kind: z.literal("create_listing"),
    facts: listingFactsSchema,
    /** The one stock of all packs, in place of the facts' `stock`; what the first takes of it; the others. */
    shared_stock: z.optional(z.object({ unit: z.enum(stockUnits), amount: z.number() })),
    content: z.optional(z.number()),
    more_variants: z.optional(z.array(moreVariantSchema)),
    photos: z.array(photoSchema),
    publish: z.boolean(),
  }),
  z.object({
    kind: z.literal("update_listing"),
    listing_id: z.string(),
    title: z.string(),
    changes: z.partial(listingFactsSchema),
    /** By how many pieces the stock changes: what is sold meanwhile stays sold. */
    stock_change: z._default(z.number(), 0),
    /** The same of the one stock that several packs draw on, in its unit. */
    shared_stock_change: z.optional(z.object({ unit: z.enum(stockUnits), change: z.number() })),
    /** All packs draw on one stock from now on, counted so. */
    stock_unit: z.optional(z.enum(stockUnits)),
    stock_confirmed: z.optional(z.literal(true)),
    more_variants: z.optional(z.array(moreVariantSchema)),
    removed_variant_ids: z.optional(z.array(z.string())),
    /** What the seller saw where something changes, so that no other device's change is overwritten unasked. */
    seen: z._default(seenSchema, {}),
    photos: z.nullable(z.array(photoSchema)),
    /** For a listing of several variants, which price and stock belong to. Jobs of before hold the stock itself. */
    variants: z.nullable(z.array(variantChangeSchema)),
    /** Null leaves it on the market, or off it, as it is. */
    publish: z.nullable(z.boolean()),
  }),
  z.object({ kind: z.literal("remove_listing"), listing_id: z.string(), title: z.string() }),
])
export type Job = z.infer<typeof jobSchema>

/** A job in the queue. `id` is its idempotency key: it stays the same however often the job is tried. */
export const rowSchema = z.object({
  id: z.string(),
  created_at: z.number(),
  job: jobSchema,
  state: z.enum(["waiting", "refused"]),
  message: z.nullable(z.string()),
  /** The code of the refusal. */
  code: z._default(z.nullable(z.string()), null),
})
export type Row = z.infer<typeof rowSchema>
