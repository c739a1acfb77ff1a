import { processingLevels, shipClasses } from "@chophien/vocabulary/goods"
import { content_max, stockUnits } from "@chophien/vocabulary/packs"
import { priceSchema, stockSchema, textSchema, weightSchema } from "@chophien/vocabulary/schemas"
import { stock_max, stock_max_g } from "@chophien/vocabulary/stock"
import { unit_length_max } from "@chophien/vocabulary/unit"
import * as z from "zod/mini"
import { coreNumber, month } from "../wire/fields"

// What a seller says of a listing, field by field.

export const unit = textSchema(unit_length_max, { length_min: 1 })

/** The facts of goods as a seller says them. Prices with VAT in them, stock in pieces. */
export const facts = {
  title: textSchema(120, { length_min: 3 }),
  category_slug: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
  description: textSchema(5000, { lines: true }),
  unit,
  price: priceSchema,
  weight_g: weightSchema,
  stock: stockSchema,
  ship_class: z.enum(shipClasses),
  perishable: z.boolean(),
  season_months: z.array(month).check(z.maxLength(12)),
  /** Whether it is sold outside its season too, from the seller's store. */
  sold_off_season: z.boolean(),
  producer_own: z.boolean(),
  processing_level: z.enum(processingLevels),
  picture_urls: z
    .array(z.string().check(z.minLength(1), z.maxLength(500)))
    .check(z.minLength(1), z.maxLength(8)),
  publish: z.boolean(),
}

/** How much of one stock a variant takes, in pieces or grams. */
export const content = /* @__PURE__ */ (() => z.int().check(z.gte(1), z.lte(content_max)))()
export const stockUnit = /* @__PURE__ */ (() => z.enum(stockUnits))()

/** One stock for all variants. */
export const sharedStock = /* @__PURE__ */ (() =>
  z.strictObject({ unit: stockUnit, amount: z.int().check(z.gte(0), z.lte(stock_max_g)) }))()

/** A variant beside the first: with what it takes of the one stock, or with a stock of its own. */
export const moreVariants = /* @__PURE__ */ (() =>
  z
    .array(
      z.strictObject({
        title: unit,
        price: priceSchema,
        weight_g: weightSchema,
        content: z.optional(content),
        stock: z.optional(stockSchema),
      })
    )
    .check(z.minLength(1), z.maxLength(20)))()

/** By how many pieces the stock for sale changes; sales between do not matter to it. */
export const stockChange = /* @__PURE__ */ (() => z.int().check(z.gte(-stock_max), z.lte(stock_max)))()

/**
 * What stood in the fields that a device changes, as it was answered. Staff may have written what the seller's own form
 * would not take.
 */
export const seen = /* @__PURE__ */ (() => {
  const text = z.string().check(z.maxLength(10_000))
  return z.partial(
    z.strictObject({
      title: text,
      category_slug: z.nullable(text),
      description: text,
      unit: text,
      price: coreNumber,
      weight_g: coreNumber,
      ship_class: text,
      season_months: z.array(z.number()).check(z.maxLength(12)),
      sold_off_season: z.nullable(z.boolean()),
      producer_own: z.boolean(),
      processing_level: text,
      picture_urls: z.array(text).check(z.maxLength(50)),
      variants: z.array(z.strictObject({ id: text, price: z.optional(coreNumber) })).check(z.maxLength(50)),
    })
  )
})()

/** A listing as a seller makes it. */
export const newListing = {
  ...facts,
  /** Pieces of the one variant, or of the first of several with stocks of their own. */
  stock: z.optional(stockSchema),
  /** Instead of `stock`, where all variants draw on one. */
  shared_stock: z.optional(sharedStock),
  /** What the first variant is called, where that is not the unit. */
  variant_title: z.optional(unit),
  /** What the first variant takes of the one stock. */
  content: z._default(content, 1),
  more_variants: z.optional(moreVariants),
  description: z._default(facts.description, ""),
  /** Follows from the ship class where it is not said. */
  perishable: z.optional(facts.perishable),
  season_months: z._default(facts.season_months, []),
  /** Whatever does not perish keeps, where nothing else is said. */
  sold_off_season: z.optional(facts.sold_off_season),
  producer_own: z._default(facts.producer_own, false),
  processing_level: z._default(facts.processing_level, "processed"),
}

/** Either each variant has a stock of its own, or all draw on one. */
export const hasOneStock = ({ stock, shared_stock }: { stock?: unknown; shared_stock?: unknown }): boolean =>
  (stock === undefined) !== (shared_stock === undefined)
