import type { MedusaContainer } from "@medusajs/framework/types"
import { gatewayInbox } from "../modules/gateway-inbox"

/** Events after which an order group may stand elsewhere. */
const moving = new Set([
  "payment_intent.succeeded",
  "payment_intent.partially_funded",
  "payment_intent.canceled",
])

/** Events about money that is no plain payment. */
const telling = new Set([
  "refund.created",
  "refund.updated",
  "refund.failed",
  "vietqr.review.opened",
  "vietqr.review.updated",
  "vietqr.bank_credit.reversed",
])

/** An event as the gateway sends it. */
export type SentGatewayEvent = {
  id: string
  type: string
  /** The connected account whose it is: another shop's on the same gateway. */
  account?: string | null | undefined
  object: {
    id: string
    payment_intent?: string | null | undefined
    /** Whole VND. */
    amount?: number | undefined
    /** Set by us when the intent was opened. Stored for people; the intent's id decides. */
    metadata?: Record<string, string> | null | undefined
  }
}

/**
 * Writes an event of the gateway into the inbox, where it survives whatever happens next.
 * @returns whether it is to be worked off; nothing is stored of another shop's, nor of what nothing follows from
 */
export async function receiveGatewayEvent(
  container: MedusaContainer,
  { id, type, account, object }: SentGatewayEvent
): Promise<boolean> {
  const isIntent = moving.has(type)
  if (account || !(isIntent || telling.has(type))) return false
  await gatewayInbox(container).receive({
    id,
    type,
    intent_id: isIntent ? object.id : (object.payment_intent ?? null),
    object_id: isIntent ? null : object.id,
    amount: isIntent ? null : (object.amount ?? null),
    order_group_id: object.metadata?.order_group_id ?? null,
  })
  return true
}
