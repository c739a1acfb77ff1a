import { cartLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import { currentTariff } from "@chophien/shipping/current-tariff"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readCartState } from "../cart/cart-state"
import { priceCart } from "../cart/price-cart"
import { readOpenCart } from "../cart/read-cart"
import { refreshPromotions } from "../cart/refresh-promotions"
import { orderGroups } from "../modules/order-group"
import type { OrderGroupRow } from "../modules/order-group/service"
import { tokenMatches } from "../order-group/access-token"
import { answerOrderGroup, type OpenedOrderGroup } from "../order-view/answer-order-group"
import type { Ordering } from "../placement/ordering"
import { planPlacement } from "../placement/plan-placement"
import { undoPlacement } from "../placement/undo-placement"
import { texts } from "../texts"
import { placeOrderGroupWorkflow } from "../workflows/place-order-group"
import { announceOrderGroup } from "./announce-order-group"

/**
 * Orders a cart: once, however often and from however many processes it is asked.
 *
 * Under the cart's lock, a group that stands is answered again, `replayed`, to who repeats the request under its key.
 * The cart's id alone opens no order. What a dead process left half done is undone first. Then the cart is read fresh,
 * checked and placed as a whole.
 * @param reader the language of the answer
 * @throws Problem with the code of what stands in the way; nothing is left half done
 */
export async function checkoutCart(
  container: MedusaContainer,
  cartId: string,
  ordering: Ordering,
  reader: Locale
): Promise<{ answer: OpenedOrderGroup; replayed: boolean }> {
  const { order_group_id, replayed } = await withLock(container, cartLock(cartId), async () => {
    const [group] = await orderGroups(container).listOrderGroups({ cart_id: cartId }, { take: 1 })
    if (group && group.state !== "placing") {
      if (!isRepeat(group, ordering)) throw new Problem("conflict", texts.cart_expired)
      return { order_group_id: group.id, replayed: true }
    }
    if (group) await undoPlacement(container, group.id)
    return { order_group_id: await placeCart(container, cartId, ordering), replayed: false }
  })
  if (!replayed) {
    // The group stands; a mail that cannot be queued right now is queued by the recovery job.
    await announceOrderGroup(container, order_group_id).catch((error: unknown) => {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Order group ${order_group_id} is announced later: ${String(error)}`)
    })
  }
  return { answer: await answerOrderGroup(container, order_group_id, reader), replayed }
}

/** Whether a request is the one that made the group, sent again. */
const isRepeat = (
  group: Pick<OrderGroupRow, "idempotency_key_hash">,
  { idempotency_key }: Ordering
): boolean =>
  idempotency_key !== null &&
  group.idempotency_key_hash !== null &&
  tokenMatches(idempotency_key, group.idempotency_key_hash)

async function placeCart(container: MedusaContainer, cartId: string, ordering: Ordering): Promise<string> {
  const read = async () => await readCartState(container, await readOpenCart(container, cartId))
  const seen = await read()
  const state = (await refreshPromotions(container, seen)) ? await read() : seen
  const placement = planPlacement(container, priceCart(state, await currentTariff(container)), ordering)
  const { result } = await placeOrderGroupWorkflow(container).run({ input: placement })
  return result.order_group_id
}
