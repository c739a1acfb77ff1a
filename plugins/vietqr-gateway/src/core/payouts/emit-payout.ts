import type { RuleContext } from "../context/rule-context"
import { emitEvent } from "../events/emit-events"
import type { Payout } from "./payout.entity"

/** Writes an event about a payout as it is now. */
export function emitPayoutEvent(
  context: RuleContext,
  type: "payout.updated" | "payout.failed" | "payout.canceled",
  payout: Payout
): Promise<void> {
  return emitEvent(context, {
    type,
    livemode: payout.livemode,
    account_id: payout.account_id,
    subject: payout,
  })
}
