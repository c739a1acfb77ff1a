import { shippingServices } from "@chophien/vocabulary/shipping"
import { z } from "@medusajs/framework/zod"

/** Numbers come from the modules as numbers or as their own decimal objects. */
const amount = z.coerce.number()
const quantity = z.coerce.number().int()
const date = z.coerce.date()

const adjustmentSchema = z.object({
  code: z.string().nullish(),
  amount,
  description: z.string().nullish(),
  promotion_id: z.string().nullish(),
  provider_id: z.string().nullish(),
})
const taxLineSchema = z.object({
  description: z.string().nullish(),
  tax_rate_id: z.string().nullish(),
  code: z.string(),
  rate: amount,
  provider_id: z.string().nullish(),
})

/** A cart as the checkout reads it. */
export const cartSchema = z.object({
  id: z.string(),
  completed_at: date.nullish(),
  updated_at: date,
  email: z.string().nullish(),
  currency_code: z.string(),
  region_id: z.string(),
  sales_channel_id: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      variant_id: z.string(),
      product_id: z.string(),
      title: z.string(),
      thumbnail: z.string().nullish(),
      quantity,
      unit_price: amount,
      is_tax_inclusive: z.boolean(),
      created_at: date,
      updated_at: date,
      adjustments: z.array(adjustmentSchema).nullish(),
      tax_lines: z.array(taxLineSchema).nullish(),
    })
  ),
})
export type CartRow = z.infer<typeof cartSchema>

/** The fields of {@link cartSchema}. */
export const cartFields = [
  "id",
  "completed_at",
  "updated_at",
  "email",
  "currency_code",
  "region_id",
  "sales_channel_id",
  "items.*",
  "items.adjustments.*",
  "items.tax_lines.*",
]

const levelSchema = z.object({ location_id: z.string(), stocked_quantity: amount, reserved_quantity: amount })

/** A variant with its product, seller, price and stock. */
export const variantSchema = z.object({
  id: z.string(),
  title: z.string().nullish(),
  sku: z.string().nullish(),
  /** Whatever Medusa holds: only `readListingFacts` says whether it is a weight. */
  weight: z.unknown(),
  manage_inventory: z.boolean(),
  allow_backorder: z.boolean(),
  calculated_price: z.object({ calculated_amount: amount.nullish() }).nullish(),
  inventory_items: z
    .array(
      z.object({
        inventory_item_id: z.string(),
        required_quantity: quantity,
        inventory: z.object({ location_levels: z.array(levelSchema).nullish() }).nullish(),
      })
    )
    .nullish(),
  product: z.object({
    id: z.string(),
    handle: z.string(),
    title: z.string(),
    status: z.string(),
    thumbnail: z.string().nullish(),
    seller: z
      .object({
        id: z.string(),
        handle: z.string(),
        name: z.string(),
        status: z.string(),
        province_code: z.string(),
        commune_code: z.string(),
        handling_days: z.number(),
        cutoff_hour: z.number(),
        paused_from: z.string().nullable(),
        paused_to: z.string().nullable(),
      })
      .nullish(),
  }),
})
export type VariantRow = z.infer<typeof variantSchema>

/** The fields of {@link variantSchema}. */
export const variantFields = [
  "id",
  "title",
  "sku",
  "weight",
  "manage_inventory",
  "allow_backorder",
  "calculated_price.calculated_amount",
  "inventory_items.inventory_item_id",
  "inventory_items.required_quantity",
  "inventory_items.inventory.location_levels.location_id",
  "inventory_items.inventory.location_levels.stocked_quantity",
  "inventory_items.inventory.location_levels.reserved_quantity",
  "product.id",
  "product.handle",
  "product.title",
  "product.status",
  "product.thumbnail",
  "product.seller.id",
  "product.seller.handle",
  "product.seller.name",
  "product.seller.status",
  "product.seller.province_code",
  "product.seller.commune_code",
  "product.seller.handling_days",
  "product.seller.cutoff_hour",
  "product.seller.paused_from",
  "product.seller.paused_to",
]

/** What a seller ships with. */
export const sellerShippingSchema = z.object({
  id: z.string(),
  stock_location: z.object({ id: z.string() }).nullish(),
  shipping_profile: z.object({ id: z.string() }).nullish(),
})

/** A shipping option of a seller's profile. */
export const shippingOptionSchema = z.object({
  id: z.string(),
  name: z.string(),
  shipping_profile_id: z.string(),
  data: z.object({ service: z.enum(shippingServices) }).loose(),
})
export type ShippingOptionRow = z.infer<typeof shippingOptionSchema>
