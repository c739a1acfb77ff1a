import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, PromotionActions } from "@medusajs/framework/utils"
import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import type { CartState } from "./cart-state"

/**
 * Has Medusa compute a cart's discounts anew, at the prices that hold now. Since the last change a promotion may have
 * begun, ended or been used up.
 * @returns whether the cart has to be read again
 */
export async function refreshPromotions(
  container: MedusaContainer,
  { cart, parcels }: CartState
): Promise<boolean> {
  const automatic = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ is_automatic: true }, { select: ["id"], take: 1 })
  if (!automatic.length && cart.items.every((item) => !item.adjustments?.length)) return false
  const outdated = parcels
    .flatMap(({ lines }) => lines)
    .filter(({ row, unit_price }) => row.unit_price !== unit_price)
  if (outdated.length) {
    await container
      .resolve(Modules.CART)
      .updateLineItems(
        outdated.map(({ row, unit_price }) => ({ selector: { id: row.id }, data: { unit_price } }))
      )
  }
  await updateCartPromotionsWorkflow(container).run({
    input: { cart_id: cart.id, promo_codes: [], action: PromotionActions.REPLACE },
  })
  return true
}
