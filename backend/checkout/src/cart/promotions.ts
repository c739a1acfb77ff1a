import { promotionsLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules, PromotionActions } from "@medusajs/framework/utils"
import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import type { PlacedPart, PromotionUsage } from "../placement/types"
import { orderGroups } from "../services"
import { texts } from "../texts"
import type { CartState } from "./cart-state"

type Adjustment = CartState["parcels"][number]["lines"][number]["adjustments"][number]

/** Discounts of a line in whole VND, never more than the line costs: Medusa computes fractions, and nobody can transfer them. */
export function wholeAdjustments<T extends { amount: number }>(
  adjustments: readonly T[],
  lineTotal: number
): T[] {
  let left = lineTotal
  return adjustments.flatMap((adjustment) => {
    const amount = Math.min(left, Math.max(0, Math.round(adjustment.amount)))
    left -= amount
    return amount > 0 ? [{ ...adjustment, amount }] : []
  })
}

/**
 * Has Medusa compute a cart's discounts anew, at the prices that hold now: since the last change of the cart a promotion
 * may have begun, ended or been used up. Answers whether the cart has to be read again.
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

/** What the orders of a checkout use of each promotion. */
export function usageOf(parts: PlacedPart[], email: string | null): PromotionUsage {
  const adjustments: Pick<Adjustment, "code" | "amount">[] = parts.flatMap(({ lines }) =>
    lines.flatMap((line) => line.adjustments)
  )
  return { email, uses: adjustments.flatMap(({ code, amount }) => (code ? [{ code, amount }] : [])) }
}

const contextOf = ({ email }: PromotionUsage) => ({ customer_id: null, customer_email: email })

/**
 * Counts the use of promotions; of two checkouts that want the last one, one is refused. The lock is there for
 * {@link giveBackUsage}: Medusa's own way back reads, subtracts and writes without one.
 * @throws Problem `promotion_used_up` (409)
 */
export async function registerUsage(container: MedusaContainer, usage: PromotionUsage): Promise<void> {
  if (!usage.uses.length) return
  const register = () => container.resolve(Modules.PROMOTION).registerUsage(usage.uses, contextOf(usage))
  await withLock(container, promotionsLock, register, { rank: "inner" }).catch((error: unknown) => {
    if (error instanceof MedusaError && error.type === MedusaError.Types.NOT_ALLOWED)
      throw new Problem("conflict", texts.promotion_used_up, { param: "expected_total" })
    throw error
  })
}

/** Takes the use of promotions back. */
export async function revertUsage(container: MedusaContainer, usage: PromotionUsage): Promise<void> {
  if (!usage.uses.length) return
  await withLock(
    container,
    promotionsLock,
    () => container.resolve(Modules.PROMOTION).revertUsage(usage.uses, contextOf(usage)),
    { rank: "inner" }
  )
}

/** Gives back what an order group that came to nothing used of promotions; at most once, however often it is called. */
export async function giveBackUsage(container: MedusaContainer, orderGroupId: string): Promise<void> {
  const usage = await orderGroups(container).takePromotionUsage(orderGroupId)
  if (usage) await revertUsage(container, usage)
}
