import { shipClasses } from "@chophien/vocabulary/goods"
import { communeCodeSchema } from "@chophien/vocabulary/schemas"
import { seasonStates } from "@chophien/vocabulary/season"
import { sellerKinds } from "@chophien/vocabulary/seller"
import * as z from "zod/mini"
import { amount, day, month, nothing, searchWords, slug, time, wholeNumber } from "../wire/fields"
import { pageAnswer, pageFields } from "../wire/page"
import { pictureSchema } from "../wire/picture"
import { listOf } from "../wire/read-list"
import { ratingSchema, sellerRatingSchema } from "../wire/review"
import { route } from "../wire/route"
import { communeCardSchema, communeFields, communePageSchema, provinceName } from "./communes"
import { standings } from "./standing"
import { understoodSchema } from "./understood-words"

export { type CommuneCard, communeCardSchema } from "./communes"

export const categorySchema = z.object({
  slug: z.string(),
  name: z.string(),
  /** Listings in it and in those below it. */
  count: z.int(),
  picture: z.nullable(pictureSchema),
})
export type Category = z.infer<typeof categorySchema>

/** A seller as lists show it. */
export const sellerCardSchema = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  kind: z.enum(sellerKinds),
  picture: z.nullable(pictureSchema),
  commune: z.object(communeFields),
  province: provinceName,
  is_sample: z.boolean(),
  listings: z.int(),
})
export type SellerCard = z.infer<typeof sellerCardSchema>

/** A seller as its page shows it. */
export const sellerSchema = z.extend(sellerCardSchema, {
  description: z.nullable(z.string()),
  description_en: z.nullable(z.string()),
  address_line: z.string(),
  phone: z.string(),
  approved_at: z.nullable(time),
  /** How buyers rate it; null before anybody did. */
  rating: z.nullable(sellerRatingSchema),
  /** Days of the week on which it answers and sends, 1 Monday to 7 Sunday. */
  opening_days: z.array(z.int()),
  contact_note: z.nullable(z.string()),
  /** When it does not sell, now or soon; days of Việt Nam, the last one counts. Null for none. */
  pause: z.nullable(z.object({ from: day, to: day, note: z.nullable(z.string()) })),
})
export type Seller = z.infer<typeof sellerSchema>

/** A listing as lists show it. */
export const listingCardSchema = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  /** Null where nobody wrote its English name. */
  title_en: z.nullable(z.string()),
  unit: z.string(),
  /** The lowest and the highest price of its variants. */
  price: amount,
  price_max: amount,
  in_stock: z.boolean(),
  perishable: z.boolean(),
  ship_class: z.enum(shipClasses),
  /** Empty where it is to be had all year. */
  season_months: z.array(month),
  season: z.enum(seasonStates),
  /** Whether it is sold outside its season too; else it is out of stock then. */
  sold_off_season: z.boolean(),
  picture: z.nullable(pictureSchema),
  category: z.nullable(z.object({ slug: z.string(), name: z.string() })),
  seller: z.object({ handle: z.string(), name: z.string() }),
  commune: z.object({ slug: z.string(), full_name: z.string() }),
  is_sample: z.boolean(),
  /** How buyers rate it; null before anybody did. */
  rating: z.nullable(ratingSchema),
})
export type ListingCard = z.infer<typeof listingCardSchema>

/** What can be bought of a listing; `stock_left` is null where stock is not counted. */
const variantSchema = z.object({
  id: z.string(),
  title: z.string(),
  sku: z.nullable(z.string()),
  price: amount,
  weight_g: z.int(),
  in_stock: z.boolean(),
  stock_left: z.nullable(z.int()),
})

/** A listing as its page shows it. */
export const listingSchema = z.extend(listingCardSchema, {
  description: z.string(),
  description_en: z.nullable(z.string()),
  pictures: z.array(pictureSchema),
  variants: z.array(variantSchema),
  seller: sellerSchema,
  standing: z.enum(standings),
})
export type Listing = z.infer<typeof listingSchema>

const facet = z.object({ slug: z.string(), name: z.string(), count: z.int() })

export const readHome = route({
  method: "GET",
  path: "/store/catalogue/home",
  auth: "publishable",
  summary: "What the shop's first page shows.",
  query: nothing,
  answer: z.object({
    categories: listOf(categorySchema),
    in_season: listOf(listingCardSchema),
    newest: listOf(listingCardSchema),
    sellers: listOf(sellerCardSchema),
    communes: listOf(communeCardSchema),
    counts: z.object({ listings: z.int(), sellers: z.int(), communes: z.int() }),
  }),
})
export type Home = z.infer<typeof readHome.answer>

/** `near` puts first what is sent from nearest to the commune `to`; without one it is `relevance`. */
export const listingSorts = ["relevance", "near", "newest", "price_asc", "price_desc"] as const

/** The highest price that can be looked for, whole VND. */
const price_max = 2_000_000_000

/** What is shown where nothing was found: goods like those looked for, or what is in season. */
const nearReasons = ["alike", "season"] as const

export const listListings = route({
  method: "GET",
  path: "/store/catalogue/listings",
  auth: "publishable",
  summary:
    "Listings by words, category (with those below it), seller, commune, season, price, stock and reach, with how many each of them has.",
  query: z.strictObject({
    q: z.optional(searchWords),
    category: z.optional(slug),
    seller: z.optional(slug),
    commune: z.optional(slug),
    /** Only what has a season, and has it now. */
    in_season: z.optional(z.enum(["0", "1"])),
    in_stock: z.optional(z.enum(["0", "1"])),
    seller_kind: z.optional(z.enum(sellerKinds)),
    /** The commune to send to: how much is carried there is counted, and `near` is near it. */
    to: z.optional(communeCodeSchema),
    /** Only what is carried there. */
    carried: z.optional(z.enum(["0", "1"])),
    price_min: z.optional(wholeNumber(0, price_max)),
    price_max: z.optional(wholeNumber(0, price_max)),
    sort: z._default(z.enum(listingSorts), "relevance"),
    ...pageFields({ limit: 24, limit_max: 48, offset_max: 10_000 }),
  }),
  answer: z.object({
    listings: listOf(listingCardSchema),
    ...pageAnswer,
    /** How many listings each filter would leave beside the others. */
    facets: z.object({
      categories: listOf(facet),
      communes: listOf(facet),
      seller_kinds: listOf(z.object({ kind: z.enum(sellerKinds), count: z.int() })),
      /** Ranges of prices, whole VND; the last has no end. */
      prices: listOf(z.object({ from: amount, to: z.nullable(amount), count: z.int() })),
      in_season: z.int(),
      /** By the stock of at most a minute ago. */
      in_stock: z.int(),
      /** Null where no commune was named. */
      carried: z.nullable(z.int()),
    }),
    /** Null without words. */
    understood: z.nullable(understoodSchema),
    /** Null where something was found, and without words. */
    near: z.nullable(z.object({ reason: z.enum(nearReasons), listings: listOf(listingCardSchema) })),
    /** Who found them. */
    engine: z.enum(["meilisearch", "postgres"]),
  }),
})
export type ListingPage = z.infer<typeof listListings.answer>

export const readListing = route({
  method: "GET",
  path: "/store/catalogue/listings/:handle",
  auth: "publishable",
  summary: "A listing with variants, stock of this moment and seller, and others to show beside it.",
  params: z.object({ handle: slug }),
  query: nothing,
  answer: z.object({ listing: listingSchema, related: listOf(listingCardSchema) }),
  problems: ["listing_not_found"],
})

export const suggest = route({
  method: "GET",
  path: "/store/catalogue/suggest",
  auth: "publishable",
  summary:
    "A few listings, sellers and communes for words as they are typed; without words what is searched for often.",
  query: z.strictObject({ q: z._default(searchWords, "") }),
  answer: z.object({
    /** What many have searched for and found lately, the most wanted first; only without words. */
    popular: z.array(z.string()),
    listings: listOf(
      z.object({ handle: z.string(), title: z.string(), picture: z.nullable(pictureSchema), price: amount })
    ),
    sellers: listOf(z.object({ handle: z.string(), name: z.string() })),
    communes: listOf(z.object({ slug: z.string(), name: z.string() })),
  }),
})
export type Suggestions = z.infer<typeof suggest.answer>

export const listCategories = route({
  method: "GET",
  path: "/store/catalogue/categories",
  auth: "publishable",
  summary: "All public categories in the order that staff gave them, named in the caller's language.",
  query: nothing,
  answer: z.object({ categories: listOf(categorySchema) }),
})

export const listSellers = route({
  method: "GET",
  path: "/store/catalogue/sellers",
  auth: "publishable",
  summary: "Active sellers in Vietnamese order, those with listings first.",
  query: z.strictObject({
    commune: z.optional(slug),
    ...pageFields({ limit: 24, limit_max: 48, offset_max: 10_000 }),
  }),
  answer: z.object({ sellers: listOf(sellerCardSchema), ...pageAnswer }),
})

export const readSeller = route({
  method: "GET",
  path: "/store/catalogue/sellers/:handle",
  auth: "publishable",
  summary: "A seller; none while it may not sell.",
  params: z.object({ handle: slug }),
  query: nothing,
  answer: z.object({ seller: sellerSchema }),
  problems: ["seller_not_found"],
})

export const listCommunes = route({
  method: "GET",
  path: "/store/catalogue/communes",
  auth: "publishable",
  summary: "The communes with something on sale, those with most listings first.",
  query: nothing,
  answer: z.object({ communes: listOf(communeCardSchema) }),
})

export const readCommune = route({
  method: "GET",
  path: "/store/catalogue/communes/:slug",
  auth: "publishable",
  summary:
    "A commune with what is known of it, in the caller's language, and its sellers; one without sellers has none.",
  params: z.object({ slug }),
  query: nothing,
  answer: z.object({
    commune: communePageSchema,
    sellers: listOf(sellerCardSchema),
  }),
  problems: ["commune_not_found"],
})
