import type { ReadBody } from "@chophien/contract"
import {
  type OrderGroup,
  open_claims_max,
  type claimPayment as route,
} from "@chophien/contract/store/order-groups"
import { orderGroupLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { isClaimTime, takesClaims } from "../claims/payment-claims"
import { queueMails } from "../mails/queue-mails"
import { staffMoneyMails } from "../mails/staff-money-mails"
import { paymentClaims } from "../modules/payment-claim"
import { readGroup } from "../order-group/read-group"
import { texts } from "../texts"
import { readOrderGroup } from "./read-order-group"

/**
 * A shopper says to have transferred, though nothing came under the order's code. Staff look for the money; nothing is
 * placed by what was said.
 * @throws Problem `order_not_found` as {@link readOrderGroup}, `claim_not_taken`, `claims_too_many`, `claim_time_wrong`
 */
export async function claimPayment(
  container: MedusaContainer,
  { id, token, ...claim }: { id: string; token: string } & ReadBody<typeof route>,
  locale: Locale
): Promise<OrderGroup> {
  await readOrderGroup(container, { id, token }, locale)
  const transferred_at = new Date(claim.transferred_at)
  await withLock(container, orderGroupLock(id), async () => {
    const group = await readGroup(container, id)
    if (!group || !takesClaims(group, [])) throw new Problem("conflict", texts.claim_not_taken)
    if (!isClaimTime(transferred_at, group))
      throw new Problem("invalid_request", texts.claim_time_wrong, { param: "transferred_at" })
    const same = await paymentClaims(container).listPaymentClaims(
      { order_group_id: id, state: "open", amount: claim.amount, transferred_at },
      { take: 1 }
    )
    // Who presses twice says the same.
    if (same.length) return
    const claim_id = await paymentClaims(container).openClaim(
      {
        order_group_id: id,
        amount: claim.amount,
        transferred_at,
        reference: claim.reference ?? null,
      },
      open_claims_max
    )
    if (!claim_id)
      throw new Problem("conflict", texts.claims_too_many, { values: { limit: open_claims_max } })
    await queueMails(
      container,
      await staffMoneyMails(container, {
        id: claim_id,
        news: "claim_opened",
        amount: claim.amount,
        group_code: group.code,
      })
    )
  })
  return await readOrderGroup(container, { id, token }, locale)
}
