import { promotionsLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { orderGroups } from "../modules/order-group"
import type { PromotionUsage } from "../modules/order-group/types"
import { texts } from "../texts"
import type { PlacedPart } from "./placement"

/** What the orders of a checkout use of each promotion. */
export function usageOf(parts: PlacedPart[], email: string | null): PromotionUsage {
  const adjustments = parts.flatMap(({ lines }) => lines.flatMap((line) => line.adjustments))
  return { email, uses: adjustments.flatMap(({ code, amount }) => (code ? [{ code, amount }] : [])) }
}

const contextOf = ({ email }: PromotionUsage) => ({ customer_id: null, customer_email: email })

/**
 * Counts the use of promotions; of two checkouts that want the last one, one is refused. The lock is there for
 * {@link releasePromotionUsage}: Medusa's own way back reads, subtracts and writes without one.
 * @throws Problem `promotion_used_up` (409)
 */
export async function registerPromotionUsage(
  container: MedusaContainer,
  usage: PromotionUsage
): Promise<void> {
  if (!usage.uses.length) return
  const register = () => container.resolve(Modules.PROMOTION).registerUsage(usage.uses, contextOf(usage))
  await withLock(container, promotionsLock, register, { rank: "inner" }).catch((error: unknown) => {
    if (error instanceof MedusaError && error.type === MedusaError.Types.NOT_ALLOWED)
      throw new Problem("conflict", texts.promotion_used_up, { param: "expected_total" })
    throw error
  })
}

/** Releases what an order group that came to nothing used of promotions; at most once, however often it is called. */
export async function releasePromotionUsage(container: MedusaContainer, orderGroupId: string): Promise<void> {
  const usage = await orderGroups(container).takePromotionUsage(orderGroupId)
  if (!usage?.uses.length) return
  const revert = () => container.resolve(Modules.PROMOTION).revertUsage(usage.uses, contextOf(usage))
  await withLock(container, promotionsLock, revert, { rank: "inner" })
}
