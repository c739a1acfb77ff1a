import * as z from "zod/mini"

/** What the seller routes answer. Every answer is checked here before a screen sees it. */

const rendition = z.object({ url: z.string(), width: z.number() })

export const pictureSchema = z.object({
  url: z.string(),
  alt: z.optional(z.nullable(z.string())),
  width: z.number(),
  height: z.number(),
  placeholder: z.string(),
  avif: z.array(rendition),
  webp: z.array(rendition),
})
export type Picture = z.infer<typeof pictureSchema>

export const meSchema = z.object({
  member: z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(["owner", "staff"]) }),
  seller: z.object({
    id: z.string(),
    handle: z.string(),
    name: z.string(),
    kind: z.enum(["cooperative", "cooperative_group", "household", "company"]),
    status: z.enum(["pending", "active", "suspended"]),
    commune_full_name: z.string(),
    phone: z.string(),
    picture: z.nullable(pictureSchema),
  }),
  counts: z.object({ to_confirm: z.number(), to_ship: z.number(), listings: z.number() }),
})
export type Me = z.infer<typeof meSchema>

export const invitationSchema = z.object({
  invitation: z.object({
    member_name: z.string(),
    seller_name: z.string(),
    email: z.string(),
    expires_at: z.string(),
  }),
})

export const orderSchema = z.object({
  id: z.string(),
  display_id: z.number(),
  group_code: z.string(),
  created_at: z.string(),
  paid_at: z.nullable(z.string()),
  confirmed_at: z.nullable(z.string()),
  state: z.enum(["awaiting_payment", "to_confirm", "to_ship", "shipped", "delivered", "canceled"]),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      variant_title: z.nullable(z.string()),
      quantity: z.number(),
      unit_price: z.number(),
      total: z.number(),
      picture: z.nullable(pictureSchema),
    })
  ),
  item_total: z.number(),
  shipping_total: z.number(),
  total: z.number(),
  shipping_name: z.nullable(z.string()),
  recipient: z.nullable(
    z.object({
      name: z.string(),
      phone: z.string(),
      address: z.string(),
      commune_name: z.string(),
      province_name: z.string(),
      note: z.nullable(z.string()),
    })
  ),
  tracking: z.array(
    z.object({
      carrier: z.nullable(z.string()),
      number: z.string(),
      url: z.nullable(z.string()),
      shipped_at: z.nullable(z.string()),
    })
  ),
})
export type Order = z.infer<typeof orderSchema>
export const ordersSchema = z.object({ orders: z.array(orderSchema), count: z.number() })
export const orderAnswerSchema = z.object({ order: orderSchema })

/** How a product travels, in the order in which the app offers it. */
export const shipClasses = ["ambient", "fresh", "chilled", "frozen", "fragile", "bulky", "heavy"] as const
export type ShipClass = (typeof shipClasses)[number]
/** How far a product was worked on; decides which tax is withheld. */
export const processingLevels = ["raw", "preliminary", "processed"] as const
export type ProcessingLevel = (typeof processingLevels)[number]

export const listingSchema = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  status: z.enum(["draft", "published"]),
  category_slug: z.nullable(z.string()),
  description: z.nullable(z.string()),
  unit: z.string(),
  price: z.number(),
  weight_g: z.number(),
  stock: z.number(),
  ship_class: z.enum(shipClasses),
  perishable: z.boolean(),
  season_months: z.array(z.number()),
  producer_own: z.boolean(),
  processing_level: z.enum(processingLevels),
  pictures: z.array(pictureSchema),
  variants: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      price: z.number(),
      weight_g: z.number(),
      stock: z.number(),
    })
  ),
  url: z.string(),
})
export type Listing = z.infer<typeof listingSchema>
export const listingsSchema = z.object({ listings: z.array(listingSchema), count: z.number() })
export const listingAnswerSchema = z.object({ listing: listingSchema })

export const categoriesSchema = z.object({
  categories: z.array(z.object({ slug: z.string(), name: z.string() })),
})
export type Category = z.infer<typeof categoriesSchema>["categories"][number]

export const uploadsSchema = z.object({
  files: z.array(z.object({ id: z.string(), url: z.string(), picture: pictureSchema })),
})
export type UploadedFile = z.infer<typeof uploadsSchema>["files"][number]

/** A refusal: what was wrong, in words to show. */
export const refusalSchema = z.object({
  type: z.optional(z.string()),
  code: z.optional(z.string()),
  message: z.string(),
  param: z.optional(z.string()),
})
export type Refusal = z.infer<typeof refusalSchema>
