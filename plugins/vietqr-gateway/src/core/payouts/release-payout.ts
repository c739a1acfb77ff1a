import { book } from "../../kernel/ledger/book"
import type { RuleContext } from "../context/rule-context"
import type { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { outgoingAccount } from "../outgoing-payments/plan-outgoing"
import { updateOutgoing } from "../outgoing-payments/store"
import { emitPayoutEvent } from "./emit-payout"
import type { Payout } from "./payout.entity"

/**
 * Releases the promised money of a locked payout to the balance.
 * The transfer was not made (`failed`), or is given up before it was sent (`canceled`).
 */
export async function releasePayout(
  context: RuleContext,
  payout: Payout,
  outgoing: OutgoingPayment,
  outcome: { state: "failed" | "canceled"; code: string | null; message: string | null }
): Promise<void> {
  const { manager, clock } = context
  const { account_id, livemode } = payout
  const place = { bank_account_id: outgoing.bank_account_id, object_id: payout.id }
  await book(manager, {
    livemode,
    kind: "payout_failed",
    unique_key: `given back:${payout.id}`,
    entries: [
      { account: outgoingAccount("payout"), amount: outgoing.amount, ...place },
      { account: "balance", amount: -outgoing.amount, ...place, account_id },
    ],
  })
  await updateOutgoing(context, outgoing, {
    state: outcome.state,
    settled_at: clock.now(),
    failure_code: outcome.code,
    failure_message: outcome.message,
  })
  await emitPayoutEvent(context, outcome.state === "failed" ? "payout.failed" : "payout.canceled", payout)
}
