import { processingLevels, shipClasses } from "@chophien/vocabulary/goods"
import { stockUnits } from "@chophien/vocabulary/packs"
import { z } from "@medusajs/framework/zod"

const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine(
      (value) => value === value.trim() && value === value.normalize("NFC"),
      "must be NFC, without spaces around it"
    )
const handle = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const communeCode = z.string().regex(/^\d{5}$/)
const vnd = z.int().min(1000).max(10_000_000)
const grams = z.int().min(1).max(50_000)

/** A row of provinces.csv. */
export const provinceRow = z.strictObject({
  code: z.string().regex(/^\d{2}$/),
  name: text(60),
  full_name: text(80),
})

/** A row of communes.csv. */
export const communeRow = z.strictObject({
  code: communeCode,
  name: text(60),
  full_name: text(80),
  type: z.enum(["xã", "phường", "đặc khu"]),
  province_code: z.string().regex(/^\d{2}$/),
})

/** A row of former-communes.csv: an old commune and one of the new ones it went into. Five island districts had no communes: their name is empty. */
export const formerCommuneRow = z.strictObject({
  old_code: z.string().max(12),
  old_name: z.union([text(80), z.literal("")]),
  old_district: text(80),
  old_province: text(80),
  new_code: communeCode,
  how: z.enum(["whole", "partial"]),
})

/** The home province's communes: spelled as people there spell them (Hòa, not Hoà), with where they lie. */
export const homeCommune = z.strictObject({
  code: communeCode,
  name: text(60),
  full_name: text(80),
  slug: handle,
  lat: z.number().min(8).max(24),
  lng: z.number().min(102).max(110),
  population: z.int().min(0).nullable(),
  area_km2: z.number().positive().nullable(),
})

export const category = z.strictObject({
  slug: handle,
  name: text(60),
  name_en: text(60),
  description: text(300),
  /** Kept back, with its products, until the shop can check the age of who buys. */
  age_restricted: z.boolean(),
  /** A product's master, without its ending. */
  picture: handle,
})
export type Category = z.infer<typeof category>

export const seller = z.strictObject({
  handle,
  name: text(120),
  place: text(60),
  kind: z.enum(["cooperative", "cooperative_group", "household", "company"]),
  commune_code: communeCode,
  address_line: text(120),
  phone: z.string().regex(/^0\d{9}$/),
  description: text(1000),
  member_name: text(60),
})
export type Seller = z.infer<typeof seller>

export const product = z
  .strictObject({
    handle,
    title: text(120),
    category: handle,
    seller: handle,
    commune_code: communeCode,
    unit: text(40),
    /** The range of prices of one unit. */
    price_min: vnd,
    price_max: vnd,
    weight_g: grams,
    season_months: z.array(z.int().min(1).max(12)).max(11),
    /** Whether it is sold outside its season too. */
    sold_off_season: z.boolean(),
    perishable: z.boolean(),
    ship_class: z.enum(shipClasses),
    producer_own: z.boolean(),
    processing_level: z.enum(processingLevels),
    /** The one stock of all packs, in pieces or grams; where sizes differ each variant has its own. */
    stock_unit: z.enum(stockUnits).optional(),
    stock: z.int().min(0).max(500_000).optional(),
    /** Where the range of prices was read; "unsourced" means general knowledge. */
    price_source: z.union([z.url(), z.literal("unsourced")]),
    variants: z
      .array(
        z.strictObject({
          title: text(60),
          price: vnd.multipleOf(1000),
          weight_g: grams,
          stock: z.int().min(0).max(500).optional(),
          /** How much of the one stock one takes. */
          content: z.int().min(1).optional(),
        })
      )
      .min(1)
      .max(5),
  })
  .refine(
    ({ stock, stock_unit, variants }) =>
      (stock === undefined) === (stock_unit === undefined) &&
      variants.every((each) =>
        stock === undefined
          ? each.stock !== undefined && each.content === undefined
          : each.stock === undefined && each.content !== undefined
      ),
    "has either one stock with the contents of its variants, or a stock for each variant"
  )
export type Product = z.infer<typeof product>

/** A description in Vietnamese by the product's handle. */
export const descriptions = z.record(handle, text(1200))
