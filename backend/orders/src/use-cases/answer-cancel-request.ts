import { readOrderFacts } from "@chophien/checkout/order-facts"
import { readAuthor } from "@chophien/checkout/refunds/refund-author"
import type { Answer, ReadBody } from "@chophien/contract"
import type { answerCancelRequest as route } from "@chophien/contract/seller/order-care"
import type { SellerOrder } from "@chophien/contract/seller/orders"
import type { answerCancelRequestForSeller as staffRoute } from "@chophien/contract/staff/order-care"
import { orderLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { refusalOfAct } from "@chophien/vocabulary/order-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { tryToCarryOut } from "../care/carry-out"
import { moveCancelRequest } from "../care/move-cancel-request"
import { texts } from "../texts"
import { readOrderCare } from "./read-order-care"
import { type OwnOrder, readOwnOrder } from "./read-own-order"

type CancelAnswer = {
  order_id: string
  act: "grant" | "refuse"
  actor: "seller" | "staff"
  actor_id: string
  author: string | null
  text: string | null
}

/** The answer stands once it is written: what it leads to is made up for where it fails. The caller holds the order's lock. */
async function answerCancelRequest(container: MedusaContainer, answer: CancelAnswer): Promise<void> {
  const { order_id, act } = answer
  const [facts] = await readOrderFacts(container, [order_id])
  if (act === "grant" && (!facts || refusalOfAct("cancel", facts)))
    throw new Problem("conflict", texts.paid_order_not_cancelable)
  await moveCancelRequest(container, answer)
  await tryToCarryOut(container, order_id)
}

/**
 * The seller grants or refuses a shopper's wish to cancel. Granted, the order is cancelled and its money goes back.
 * @throws Problem `not_found`, `cancel_request_moved_on`, `cancel_refusal_needs_reason`, `paid_order_not_cancelable`, `busy`
 */
export async function answerOwnCancelRequest(
  container: MedusaContainer,
  { member_id, act, text, ...own }: OwnOrder & { member_id: string } & ReadBody<typeof route>
): Promise<SellerOrder> {
  const { id: order_id } = await readOwnOrder(container, own)
  if (act === "refuse" && !text)
    throw new Problem("invalid_request", texts.cancel_refusal_needs_reason, { param: "text" })
  const answer = {
    order_id,
    act,
    actor: "seller" as const,
    actor_id: member_id,
    author: null,
    text: text ?? null,
  }
  await withLock(container, orderLock(order_id), () => answerCancelRequest(container, answer))
  return await readOwnOrder(container, own)
}

/**
 * Staff grant or refuse a shopper's wish to cancel in the seller's place. The refund bears their name. What staff write to
 * an order runs under its lock already.
 * @throws Problem `not_found`, `cancel_request_moved_on`, `paid_order_not_cancelable`, `busy`
 */
export async function answerCancelRequestForSeller(
  container: MedusaContainer,
  order_id: string,
  { user_id, act, text, locale }: { user_id: string; locale: Locale } & ReadBody<typeof staffRoute>
): Promise<Answer<typeof staffRoute>> {
  const author = (await readAuthor(container, user_id)) ?? null
  await answerCancelRequest(container, { order_id, act, actor: "staff", actor_id: user_id, author, text })
  return await readOrderCare(container, order_id, locale)
}
