import type { MedusaContainer } from "@medusajs/framework/types"
import type { Locale } from "../../../i18n"
import { Problem } from "../../../utils/problem"
import { accessToken, hashToken } from "../../../workflows/checkout/lib/access"
import { type OrderGroupView, orderGroupView } from "../../../workflows/checkout/lib/order-group-view"
import { readGroup } from "../../../workflows/checkout/lib/read-group"
import { orderGroups } from "../../../workflows/checkout/lib/services"

/**
 * The order group for a caller who proved to be its shopper, with the token that opens it from now on.
 * When the server's secret changed since, the group's kept hash follows.
 */
export async function answerOrderGroup(
  container: MedusaContainer,
  orderGroupId: string,
  locale: Locale
): Promise<{ order_group: OrderGroupView; access_token: string }> {
  const group = await readGroup(container, orderGroupId)
  if (!group) throw new Problem("not_found", "order_not_found")
  const token = accessToken(container, group.id)
  if (hashToken(token) !== group.access_token_hash)
    await orderGroups(container).saveAccessTokenHash(group.id, hashToken(token))
  return { order_group: await orderGroupView(container, group, locale), access_token: token }
}
