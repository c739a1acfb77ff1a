import type { PricedParcel } from "../cart/price-parcel"
import type { NewHold } from "../holds/hold-limits"

type PricedVariant = NonNullable<PricedParcel["lines"][number]["variant"]>

/** How many pieces of a variant lie in stock, reserved ones included; null where its stock is not counted. */
function stockedOf({ manage_inventory, inventory_items }: PricedVariant): number | null {
  if (!manage_inventory || !inventory_items?.length) return null
  const pieces = inventory_items.map(({ inventory, required_quantity }) => {
    const levels = inventory?.location_levels ?? []
    const stocked = levels.reduce((total, level) => total + level.stocked_quantity, 0)
    return Math.floor(stocked / Math.max(1, required_quantity))
  })
  return Math.min(...pieces)
}

/**
 * What a checkout holds, variant by variant. Counted by variant and not by product, as each variant has a stock of its
 * own. Of a large one much may be held, of a small one little.
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
        stocked: stockedOf(variant),
      })
  }
  return [...holds.values()]
}
