import type { OrderGroup } from "@chophien/contract/store/order-groups"
import type { APIContext } from "astro"
import { BackendRefusal } from "../backend/call-backend"
import { addToCart } from "../cart/shopper-cart"
import { refusalMessage } from "../form/read-form"

/** Goods of an order that cannot be bought as they were, and why. */
export type NotAgain = { title: string; product_handle: string | null; reason: string }

/**
 * Puts the goods of an order into the cart, at today's prices; what is there already stays.
 * @returns what could not be put there
 */
export async function buyAgain(
  context: Pick<APIContext, "cookies" | "locals">,
  group: OrderGroup
): Promise<NotAgain[]> {
  const { t } = context.locals
  const missing: NotAgain[] = []
  for (const { variant_id, product_handle, title, quantity } of group.orders.flatMap(({ items }) => items)) {
    if (!variant_id) {
      missing.push({ title, product_handle, reason: t.order.buy_again.unknown })
      continue
    }
    try {
      await addToCart(context, { variant_id, quantity })
    } catch (error) {
      if (!(error instanceof BackendRefusal)) throw error
      missing.push({ title, product_handle, reason: refusalMessage(error, t) })
    }
  }
  return missing
}

/** Gives the cart the delivery of an order, for its shopper to correct. A place that is no more is asked for anew. */
export async function deliverAgain(
  { locals }: Pick<APIContext, "locals">,
  cart_id: string,
  { delivery }: OrderGroup
): Promise<void> {
  const { commune_name: _, province_name: __, email, note, ...rest } = delivery
  try {
    await locals.api.setDelivery(cart_id, { ...rest, ...(email ? { email } : {}), ...(note ? { note } : {}) })
  } catch (error) {
    if (!(error instanceof BackendRefusal)) throw error
  }
}
