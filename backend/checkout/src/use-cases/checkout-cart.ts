import { cartLock, withLock } from "@chophien/platform/locks"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { currentTariff } from "@chophien/shipping/current-tariff"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readCartState, readOpenCart } from "../cart/cart-state"
import { priceCart } from "../cart/price-cart"
import { refreshPromotions } from "../placement/promotion-usage"
import { orderGroups } from "../modules/order-group"
import { placeOrderGroupWorkflow } from "../workflows/place-order-group"
import { announceOrderGroup } from "./announce-order-group"
import { planPlacement } from "../placement/plan-placement"
import { undoPlacement } from "../placement/undo-placement"

/**
 * Orders a cart: once, however often and from however many processes it is asked.
 *
 * Under the cart's lock: a group that stands is answered again (`replayed`); what a dead process left half done is
 * undone first; then the cart is read fresh, checked and placed as a whole.
 * @throws Problem with the code of what stands in the way; nothing is left half done
 */
export async function checkoutCart(
  container: MedusaContainer,
  cartId: string,
  input: { expected_total: number; locale: Locale }
): Promise<{ order_group_id: string; replayed: boolean }> {
  const answer = await withLock(container, cartLock(cartId), async () => {
    const [group] = await orderGroups(container).listOrderGroups({ cart_id: cartId }, { take: 1 })
    if (group && group.state !== "placing") return { order_group_id: group.id, replayed: true }
    if (group) await undoPlacement(container, group.id)

    const read = async () => await readCartState(container, await readOpenCart(container, cartId))
    const seen = await read()
    const state = (await refreshPromotions(container, seen)) ? await read() : seen
    const placement = planPlacement(container, priceCart(state, await currentTariff(container)), input)
    const { result } = await placeOrderGroupWorkflow(container).run({ input: placement })
    return { order_group_id: result.order_group_id, replayed: false }
  })
  if (!answer.replayed) {
    // The group stands; a mail that cannot be queued right now is queued by the recovery job.
    await announceOrderGroup(container, answer.order_group_id).catch((error: unknown) => {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Order group ${answer.order_group_id} is announced later: ${String(error)}`)
    })
  }
  return answer
}
