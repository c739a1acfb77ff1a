import { readOrderStates } from "@chophien/checkout/order-facts"
import type { Answer } from "@chophien/contract"
import type { readPickList as route } from "@chophien/contract/seller/order-care"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { ownOrderIds } from "@chophien/sellers/ownership"
import { isCancelRequestOpen } from "@chophien/vocabulary/order-care"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readSellerOrders } from "../seller-order-view"

/** So many orders at most: more than anybody packs in a day. */
const orders_max = 200

/** All that a seller has still to pack, what is due first at the top. What may not be sent now is left out. */
export async function readPickList(
  container: MedusaContainer,
  { seller_id, locale }: { seller_id: string; locale: Locale }
): Promise<Answer<typeof route>> {
  const all = await readOrderStates(container, await ownOrderIds(container, seller_id))
  const waiting = all.filter(({ state }) => state === "to_ship").map(({ id }) => id)
  // The oldest are due first, give or take: they are read before the cut.
  const orders = await readSellerOrders(container, waiting.reverse().slice(0, orders_max), locale)
  return {
    count: waiting.length,
    orders: orders
      .filter(
        ({ on_hold, items, cancel_request }) =>
          !on_hold &&
          items.some(({ left }) => left > 0) &&
          !(cancel_request && isCancelRequestOpen(cancel_request.state))
      )
      .sort((a, b) => (a.due_at ?? "").localeCompare(b.due_at ?? "") || a.display_id - b.display_id)
      .map(({ id, display_id, group_code, due_at, promised_on, recipient, shipping_name, items }) => ({
        id,
        display_id,
        group_code,
        due_at,
        promised_on,
        recipient_name: recipient?.name ?? "",
        commune_name: recipient?.commune_name ?? "",
        note: recipient?.note ?? null,
        shipping_name,
        items: items
          .filter(({ left }) => left > 0)
          .map(({ title, variant_title, left }) => ({ title, variant_title, left })),
      })),
  }
}
