import { processingLevels, shipClasses } from "@chophien/vocabulary/goods"
import { stockUnits } from "@chophien/vocabulary/packs"
import { priceSchema, stockSchema, weightSchema } from "@chophien/vocabulary/schemas"
import { stock_max_g } from "@chophien/vocabulary/stock"
import * as z from "zod/mini"
import { coreNumber, nothing, time } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { pictureSchema } from "../wire/picture"
import { listOf } from "../wire/read-list"
import { route } from "../wire/route"
import {
  content,
  facts,
  hasOneStock,
  moreVariants,
  newListing,
  seen,
  sharedStock,
  stockChange,
  stockUnit,
  unit,
} from "./listing-fields"

/** A variant as its seller sees it. Stock may be below 0 where more was ordered than staff left. */
const sellerVariantSchema = z.object({
  id: z.string(),
  title: z.string(),
  price: coreNumber,
  weight_g: coreNumber,
  stock: coreNumber,
  /** How much of the one stock one takes, in its unit; 1 where the variant has a stock of its own. */
  content: coreNumber,
})

/** The one stock that all variants of a listing draw on. */
const sharedStockSchema = z.object({
  unit: z.enum(stockUnits),
  available: coreNumber,
  /** Where separate stocks were joined: what was kept, and what each variant had. The seller says whether it is right. */
  question: z.nullable(
    z.object({ kept: coreNumber, apart: z.array(z.object({ title: z.string(), stock: coreNumber })) })
  ),
})

/** A listing as its seller sees it. `price`, `weight_g` and `stock` are those of its first variant. */
export const sellerListingSchema = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  status: z.enum(["draft", "published"]),
  category_slug: z.nullable(z.string()),
  description: z.string(),
  unit: z.string(),
  price: coreNumber,
  weight_g: coreNumber,
  stock: coreNumber,
  ship_class: z.enum(shipClasses),
  perishable: z.boolean(),
  season_months: z.array(z.number()),
  /** Whether it is sold outside its season too, from the seller's store. */
  sold_off_season: z.boolean(),
  producer_own: z.boolean(),
  processing_level: z.enum(processingLevels),
  pictures: z.array(pictureSchema),
  variants: z.array(sellerVariantSchema),
  /** Null where each variant has a stock of its own. */
  shared_stock: z.nullable(sharedStockSchema),
  /** Its page in the shop. */
  url: z.string(),
})
export type SellerListing = z.infer<typeof sellerListingSchema>

const listingAnswer = z.object({ listing: sellerListingSchema })

export const listOwnListings = route({
  method: "GET",
  path: "/seller/listings",
  auth: "member",
  summary: "The seller's listings, the newest first; with words, those whose title has them all.",
  query: z.strictObject({
    q: z._default(z.string().check(z.trim(), z.maxLength(100)), ""),
    ...pageFields({ limit: 20, limit_max: 50 }),
  }),
  answer: z.object({ listings: listOf(sellerListingSchema), ...pageAnswer }),
})

export const createListing = route({
  method: "POST",
  path: "/seller/listings",
  auth: "member",
  summary:
    "Lists a product, of one variant or several. All of them draw on one stock, or each has its own. The idempotency key names the listing, so that it is made once.",
  idempotent: true,
  body: z.strictObject(newListing).check(z.refine(hasOneStock, { path: ["stock"] })),
  answer: listingAnswer,
  status: 201,
  problems: [
    "seller_not_active",
    "picture_not_yours",
    "listing_category_unknown",
    "listing_variants_duplicate",
    "listing_variant_unknown",
    "listing_content_unclear",
    "not_found",
  ],
})

export const readOwnListing = route({
  method: "GET",
  path: "/seller/listings/:id",
  auth: "member",
  summary: "One listing of the seller.",
  query: nothing,
  answer: listingAnswer,
  problems: ["not_found"],
})

export const updateListing = route({
  method: "POST",
  path: "/seller/listings/:id",
  auth: "member",
  summary:
    "Changes a listing; what is not sent stays. Price, weight and stock are for a listing of one variant, `variants` for any. `stock_change` adds to what is for sale, or takes from it, and nothing sold meanwhile is undone; `stock` sets it. Of a listing whose variants draw on one stock `shared_stock_change` and `shared_stock` do so, in its unit; `stock_unit` with each variant's `content` lets them draw on one. `seen` says what stood there when the change was made: where that has changed since, it is refused.",
  idempotent: true,
  body: z.partial(
    z.strictObject({
      ...facts,
      stock_change: stockChange,
      shared_stock: sharedStock,
      shared_stock_change: z.strictObject({
        unit: stockUnit,
        change: z.int().check(z.gte(-stock_max_g), z.lte(stock_max_g)),
      }),
      /** All variants draw on one stock from now on, counted so; each `content` says what it takes. */
      stock_unit: stockUnit,
      /** The answer to the question about joined stocks: what is there now is right. */
      stock_confirmed: z.literal(true),
      more_variants: moreVariants,
      removed_variant_ids: z
        .array(z.string().check(z.minLength(1), z.maxLength(100)))
        .check(z.minLength(1), z.maxLength(20)),
      seen,
      variants: z
        .array(
          z.strictObject({
            id: z.string().check(z.minLength(1)),
            title: z.optional(unit),
            price: z.optional(priceSchema),
            weight_g: z.optional(weightSchema),
            stock: z.optional(stockSchema),
            stock_change: z.optional(stockChange),
            content: z.optional(content),
          })
        )
        .check(z.minLength(1), z.maxLength(50)),
    })
  ),
  answer: listingAnswer,
  problems: [
    "not_found",
    "seller_not_active",
    "picture_not_yours",
    "listing_category_unknown",
    "listing_variant_unknown",
    "listing_variants_duplicate",
    "listing_price_of_one_variant",
    "listing_changed",
    "listing_stock_shared",
    "listing_stock_unit",
    "listing_content_unclear",
    "listing_last_variant",
    "listing_variant_ordered",
    "stock_below_zero",
    "busy",
  ],
})

export const removeListing = route({
  method: "POST",
  path: "/seller/listings/:id/remove",
  auth: "member",
  summary:
    "Takes a listing away. One that nobody ever ordered is deleted; another one is archived: it leaves the shop and the seller's list, and keeps its page for those who ordered it.",
  idempotent: true,
  body: nothing,
  answer: z.object({ outcome: z.enum(["deleted", "archived"]) }),
  problems: ["not_found", "busy"],
})

export const previewListing = route({
  method: "POST",
  path: "/seller/listing-previews",
  auth: "member",
  summary:
    "Keeps a listing that is not published for a short time, and answers where the shop's own page shows it to whoever knows the address.",
  body: z
    .strictObject({
      ...newListing,
      /** The listing that it is to be, where there is one: its pictures may be shown. */
      listing_id: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
    })
    .check(z.refine(hasOneStock, { path: ["stock"] })),
  answer: z.object({ url: z.string(), expires_at: time }),
  status: 201,
  problems: [
    "not_found",
    "seller_not_active",
    "picture_not_yours",
    "listing_category_unknown",
    "listing_content_unclear",
  ],
})

const listingCategorySchema = z.object({ slug: z.string(), name: z.string() })

export const listListingCategories = route({
  method: "GET",
  path: "/seller/categories",
  auth: "member",
  summary: "The categories a listing may stand in, named in the caller's language.",
  query: nothing,
  answer: z.object({ categories: listOf(listingCategorySchema) }),
})
