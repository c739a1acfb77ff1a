import type { OrderGroup } from "@chophien/contract/store/order-groups"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { requireOrderGroup } from "../order-group/require-order-group"
import { orderGroupView } from "../order-view/order-group-view"

/** An order group for who holds its access token. @throws Problem `order_not_found`, for an unknown id and a wrong token alike */
export async function readOrderGroup(
  container: MedusaContainer,
  opened: { id: string; token: string },
  locale: Locale
): Promise<OrderGroup> {
  return await orderGroupView(container, await requireOrderGroup(container, opened), locale)
}
