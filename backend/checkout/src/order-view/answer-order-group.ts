import type { Answer } from "@chophien/contract"
import type { lookUpOrderGroup } from "@chophien/contract/store/order-groups"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { orderGroups } from "../modules/order-group"
import { accessToken, hashToken } from "../order-group/access-token"
import { readGroup } from "../order-group/read-group"
import { texts } from "../texts"
import { orderGroupView } from "./order-group-view"

/** An order group with the token that opens it from now on. */
export type OpenedOrderGroup = Answer<typeof lookUpOrderGroup>

/**
 * The order group for a caller who proved to be its shopper, with the token that opens it from now on.
 * When the server's secret changed since, the group's stored hash follows.
 */
export async function answerOrderGroup(
  container: MedusaContainer,
  orderGroupId: string,
  locale: Locale
): Promise<OpenedOrderGroup> {
  const group = await readGroup(container, orderGroupId)
  if (!group) throw new Problem("not_found", texts.order_not_found)
  const token = accessToken(container, group.id)
  if (hashToken(token) !== group.access_token_hash)
    await orderGroups(container).saveAccessTokenHash(group.id, hashToken(token))
  return { order_group: await orderGroupView(container, group, locale), access_token: token }
}
