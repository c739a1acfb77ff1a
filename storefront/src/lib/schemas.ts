import { z } from "zod"

// What the storefront reads of the back end's answers. Unknown fields are dropped; a missing one is an error here,
// at the edge, and not a half-drawn page.

export const picture = z.object({
  url: z.string(),
  alt: z.string(),
  width: z.number(),
  height: z.number(),
  placeholder: z.string(),
  avif: z.array(z.object({ url: z.string(), width: z.number() })),
  webp: z.array(z.object({ url: z.string(), width: z.number() })),
})
export type Picture = z.infer<typeof picture>

const place = z.object({ code: z.string(), name: z.string(), full_name: z.string(), slug: z.string() })
export const sellerKind = z.enum(["cooperative", "cooperative_group", "household", "company"])
export const shipClass = z.enum(["ambient", "fresh", "chilled", "frozen", "fragile", "bulky", "heavy"])

export const category = z.object({
  slug: z.string(),
  name: z.string(),
  count: z.number(),
  picture: picture.nullable(),
})
export type Category = z.infer<typeof category>

export const communeCard = place.extend({
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  listings: z.number(),
  sellers: z.number(),
})
export type CommuneCard = z.infer<typeof communeCard>

export const sellerCard = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  kind: sellerKind,
  picture: picture.nullable(),
  commune: place,
  province: z.object({ code: z.string(), name: z.string() }),
  is_sample: z.boolean(),
  listings: z.number(),
})
export type SellerCard = z.infer<typeof sellerCard>

export const seller = sellerCard.extend({
  description: z.string().nullable(),
  address_line: z.string(),
  phone: z.string(),
  approved_at: z.string().nullable(),
})
export type Seller = z.infer<typeof seller>

export const listingCard = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  unit: z.string(),
  price: z.number(),
  price_max: z.number(),
  in_stock: z.boolean(),
  perishable: z.boolean(),
  ship_class: shipClass,
  season_months: z.array(z.number()),
  in_season: z.boolean(),
  picture: picture.nullable(),
  category: z.object({ slug: z.string(), name: z.string() }).nullable(),
  seller: z.object({ handle: z.string(), name: z.string() }),
  commune: z.object({ slug: z.string(), full_name: z.string() }),
  is_sample: z.boolean(),
})
export type ListingCard = z.infer<typeof listingCard>

const variant = z.object({
  id: z.string(),
  title: z.string(),
  sku: z.string().nullable(),
  price: z.number(),
  weight_g: z.number().nullable(),
  in_stock: z.boolean(),
  stock_left: z.number().nullable(),
})

export const listing = listingCard.extend({
  description: z.string().nullable(),
  pictures: z.array(picture),
  variants: z.array(variant),
  seller,
})
export type Listing = z.infer<typeof listing>

/** What sending one piece to a commune costs, best service first; a service without a price says why. */
export const shippingQuote = z.object({
  options: z.array(
    z.object({
      service: z.enum(["standard", "cold"]),
      name: z.string(),
      price: z.number().nullable(),
      eta_days: z.tuple([z.number(), z.number()]).nullable(),
      problem: z.object({ code: z.string(), message: z.string() }).nullable(),
    })
  ),
})
export type ShippingQuote = z.infer<typeof shippingQuote>

const facet = z.object({ slug: z.string(), name: z.string(), count: z.number() })
export const listingPage = z.object({
  listings: z.array(listingCard),
  count: z.number(),
  limit: z.number(),
  offset: z.number(),
  facets: z.object({ categories: z.array(facet), communes: z.array(facet) }),
})
export type ListingPage = z.infer<typeof listingPage>

export const home = z.object({
  categories: z.array(category),
  in_season: z.array(listingCard),
  newest: z.array(listingCard),
  sellers: z.array(sellerCard),
  communes: z.array(communeCard),
  counts: z.object({ listings: z.number(), sellers: z.number(), communes: z.number() }),
})
export type Home = z.infer<typeof home>

export const province = z.object({ code: z.string(), name: z.string(), full_name: z.string() })
export type Province = z.infer<typeof province>

export const communeMatch = place.extend({
  province_code: z.string(),
  province_name: z.string(),
  former: z.string().nullish(),
})
export type CommuneMatch = z.infer<typeof communeMatch>

export const suggestions = z.object({
  listings: z.array(
    z.object({ handle: z.string(), title: z.string(), picture: picture.nullable(), price: z.number() })
  ),
  sellers: z.array(z.object({ handle: z.string(), name: z.string() })),
  communes: z.array(z.object({ slug: z.string(), name: z.string() })),
})
export type Suggestions = z.infer<typeof suggestions>

/** How the back end refuses: a code for machines, a message in the shopper's language, the field it is about. */
export const problem = z.object({ code: z.string(), message: z.string(), param: z.string().optional() })
export type Problem = z.infer<typeof problem>
