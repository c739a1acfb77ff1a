import type { PricedParcel } from "../cart/price-parcel"
import type { NewHold } from "../holds/hold-limits"

type PricedVariant = NonNullable<PricedParcel["lines"][number]["variant"]>

/** The stock that a variant draws on, how much one piece takes of it, and how much lies there, reserved or not. */
function stockOf({ id, manage_inventory, inventory_items }: PricedVariant) {
  const [item] = inventory_items ?? []
  if (!manage_inventory || !item) return { stock_id: id, content: 1, stocked: null }
  const levels = item.inventory?.location_levels ?? []
  return {
    stock_id: item.inventory_item_id,
    content: Math.max(1, item.required_quantity),
    stocked: levels.reduce((total, level) => total + level.stocked_quantity, 0),
  }
}

/**
 * What a checkout holds, variant by variant, with what it takes of each stock. Of a large stock much may be held, of a
 * small one little.
 */
export function plannedHolds(parcels: PricedParcel[]): NewHold[] {
  const holds = new Map<string, NewHold>()
  for (const { variant, row } of parcels.flatMap(({ lines }) => lines)) {
    if (!variant) continue
    const held = holds.get(variant.id)
    if (held) held.pieces += row.quantity
    else
      holds.set(variant.id, {
        variant_id: variant.id,
        title: variant.product.title,
        pieces: row.quantity,
        ...stockOf(variant),
      })
  }
  return [...holds.values()]
}
