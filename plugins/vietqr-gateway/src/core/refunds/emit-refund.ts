import type { RuleContext } from "../context/rule-context"
import { emitEvent } from "../events/emit-events"
import type { Refund } from "./refund.entity"

/** Writes an event about a refund as it is now. */
export function emitRefundEvent(
  context: RuleContext,
  type: "refund.created" | "refund.updated" | "refund.failed",
  refund: Refund
): Promise<void> {
  return emitEvent(context, {
    type,
    livemode: refund.livemode,
    account_id: refund.account_id,
    subject: refund,
  })
}
