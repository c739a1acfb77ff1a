import { listingFactsByProduct, type ReadFacts } from "@chophien/listings/listing-facts"
import { reportFaults, unreadable } from "@chophien/listings/report-faults"
import type { ListingFacts } from "@chophien/vocabulary/listing-facts"
import { weightSchema } from "@chophien/vocabulary/schemas"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type CartRow, type VariantRow, variantFields, variantSchema } from "./cart-schemas"

/** A variant with what is known of its goods; `facts` is null when that cannot be relied on, and then it is not for sale. */
export type CartVariant = VariantRow & { facts: ListingFacts | null }

const identified = z.looseObject({ id: z.string(), product: z.looseObject({ id: z.string() }).nullish() })

/**
 * Variants with product, seller, facts of the goods, price in the cart's region and stock. Drafts are left out.
 * So is a row that cannot be read: staff get a line on it, and the cart is told that it is not for sale.
 */
export async function readVariants(
  container: MedusaContainer,
  ids: string[],
  cart: Pick<CartRow, "region_id" | "currency_code">
): Promise<Map<string, CartVariant>> {
  if (!ids.length) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "variant",
    fields: variantFields,
    filters: { id: ids },
    context: {
      calculated_price: QueryContext({ region_id: cart.region_id, currency_code: cart.currency_code }),
    },
  })
  const rows = data.map((row) => ({ row: identified.parse(row), read: variantSchema.safeParse(row) }))
  await reportFaults(
    container,
    rows.flatMap(({ row, read }) =>
      read.error && row.product ? [unreadable(row.product.id, read.error)] : []
    )
  )
  const variants = rows.flatMap(({ read }) =>
    read.success && read.data.product.status === "published" ? [read.data] : []
  )
  const readings = await listingFactsByProduct(
    container,
    variants.map(({ product }) => product.id)
  )
  return new Map(
    variants.map((variant) => [
      variant.id,
      { ...variant, facts: factsOfVariant(variant, readings.get(variant.product.id)) },
    ])
  )
}

/** The facts of a listing with the weight of this variant. */
function factsOfVariant({ weight }: VariantRow, reading: ReadFacts | undefined): ListingFacts | null {
  const weight_g = weightSchema.safeParse(weight)
  return reading?.ok && weight_g.success ? { ...reading.facts, weight_g: weight_g.data } : null
}

/** What some lines take of each stock, by inventory item, in its unit. */
export function takenOf(
  lines: readonly { variant: Pick<VariantRow, "inventory_items"> | null | undefined; quantity: number }[]
): Map<string, number> {
  const taken = new Map<string, number>()
  for (const { variant, quantity } of lines)
    for (const { inventory_item_id, required_quantity } of variant?.inventory_items ?? [])
      taken.set(inventory_item_id, (taken.get(inventory_item_id) ?? 0) + required_quantity * quantity)
  return taken
}

/**
 * How many of a variant can still be had; `null` when its stock is not counted.
 * @param taken what other variants of the same cart take of the stocks, see {@link takenOf}
 */
export function availableOf(
  variant: Pick<VariantRow, "manage_inventory" | "allow_backorder" | "inventory_items">,
  taken: ReadonlyMap<string, number> = new Map()
): number | null {
  if (!variant.manage_inventory || variant.allow_backorder) return null
  const counts = (variant.inventory_items ?? []).map((item) => {
    const free = (item.inventory?.location_levels ?? []).map(
      (level) => level.stocked_quantity - level.reserved_quantity - (taken.get(item.inventory_item_id) ?? 0)
    )
    return Math.floor(Math.max(0, ...free) / Math.max(1, item.required_quantity))
  })
  return counts.length ? Math.min(...counts) : 0
}
