import type { OrderGroup } from "@chophien/contract/store/order-groups"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { tokenMatches } from "../order-group/access-token"
import { readGroup } from "../order-group/read-group"
import { orderGroupView } from "../order-view/order-group-view"
import { texts } from "../texts"

/** A hash nothing matches: an unknown order takes the same way as a wrong token. */
const noHash = "0".repeat(64)

/** An order group for who holds its access token. @throws Problem `order_not_found`, for an unknown id and a wrong token alike */
export async function readOrderGroup(
  container: MedusaContainer,
  { id, token }: { id: string; token: string },
  locale: Locale
): Promise<OrderGroup> {
  const group = await readGroup(container, id)
  if (!tokenMatches(token, group?.access_token_hash ?? noHash) || !group || group.state === "placing")
    throw new Problem("not_found", texts.order_not_found)
  return await orderGroupView(container, group, locale)
}
