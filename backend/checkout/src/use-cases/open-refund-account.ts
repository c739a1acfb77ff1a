import { randomUUID } from "node:crypto"
import { askRefundAccount } from "@chophien/payment-vietqr/refund-account"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/vocabulary/locale"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { paymentGateway } from "../modules/payment-gateway"
import { texts } from "../texts"
import { readOrderGroup } from "./read-order-group"

/** Why it goes back, as the ledger keeps it: staff there read Vietnamese. */
const reason = "Người mua ghi tài khoản nhận tiền từ trang đơn hàng"

/**
 * The page on which a shopper names the account for money of theirs that goes back.
 * @throws Problem `order_not_found` as {@link readOrderGroup}; `nothing_to_return` for money that is not of this order, or
 * whose account is known; `account_page_away` when the gateway does not answer
 */
export async function openRefundAccount(
  container: MedusaContainer,
  { id, token, money_back_id }: { id: string; token: string; money_back_id: string },
  locale: Locale
): Promise<{ url: string; expires_at: string }> {
  const { money_back, code } = await readOrderGroup(container, { id, token }, locale)
  const money = money_back.find((each) => each.id === money_back_id)
  if (!money?.takes_account) throw new Problem("conflict", texts.nothing_to_return)
  try {
    const { url, expires_at } = await askRefundAccount(
      paymentGateway(container).client,
      {
        ...(money.id.startsWith("re_") ? { refund: money.id } : { review: money.id }),
        author: `Người mua, đơn ${code}`,
        reason,
      },
      randomUUID()
    )
    return { url, expires_at: new Date(expires_at * 1000).toISOString() }
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The gateway opened no page for the account of ${money.id}: ${String(error)}`)
    throw new Problem("unavailable", texts.account_page_away)
  }
}
