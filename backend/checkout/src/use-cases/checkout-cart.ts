import { cartLock, withLock } from "@chophien/platform/locks"
import { currentTariff } from "@chophien/shipping/current-tariff"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readCartState } from "../cart/cart-state"
import { priceCart } from "../cart/price-cart"
import { readOpenCart } from "../cart/read-cart"
import { refreshPromotions } from "../cart/refresh-promotions"
import { orderGroups } from "../modules/order-group"
import { answerOrderGroup, type OpenedOrderGroup } from "../order-group/answer-order-group"
import { planPlacement } from "../placement/plan-placement"
import { undoPlacement } from "../placement/undo-placement"
import { placeOrderGroupWorkflow } from "../workflows/place-order-group"
import { announceOrderGroup } from "./announce-order-group"

/** What the shopper agreed to, in whole VND, and the language of the mails to come. */
type Consent = { expected_total: number; locale: Locale }

/**
 * Orders a cart: once, however often and from however many processes it is asked.
 *
 * Under the cart's lock, a group that stands is answered again, `replayed`. What a dead process left half done is undone
 * first. Then the cart is read fresh, checked and placed as a whole.
 * @param reader the language of the answer
 * @throws Problem with the code of what stands in the way; nothing is left half done
 */
export async function checkoutCart(
  container: MedusaContainer,
  cartId: string,
  consent: Consent,
  reader: Locale
): Promise<{ answer: OpenedOrderGroup; replayed: boolean }> {
  const { order_group_id, replayed } = await withLock(container, cartLock(cartId), async () => {
    const [group] = await orderGroups(container).listOrderGroups({ cart_id: cartId }, { take: 1 })
    if (group && group.state !== "placing") return { order_group_id: group.id, replayed: true }
    if (group) await undoPlacement(container, group.id)
    return { order_group_id: await placeCart(container, cartId, consent), replayed: false }
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

async function placeCart(container: MedusaContainer, cartId: string, consent: Consent): Promise<string> {
  const read = async () => await readCartState(container, await readOpenCart(container, cartId))
  const seen = await read()
  const state = (await refreshPromotions(container, seen)) ? await read() : seen
  const placement = planPlacement(container, priceCart(state, await currentTariff(container)), consent)
  const { result } = await placeOrderGroupWorkflow(container).run({ input: placement })
  return result.order_group_id
}
