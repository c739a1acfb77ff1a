import { book, type Entry } from "../../kernel/ledger/book"
import type { RuleContext } from "../context/rule-context"
import { insertEvents } from "../events/emit-events"
import type { OutgoingPayment } from "../outgoing-payments/outgoing-payment.entity"
import { outgoingAccount } from "../outgoing-payments/plan-outgoing"
import { lockOutgoing, updateOutgoing } from "../outgoing-payments/store"
import { lockIntent } from "../payment-intents/store"
import { putCaseUnderReview } from "../reviews/case"
import { lockOpenCases } from "../reviews/store"
import { emitRefundEvent } from "./emit-refund"
import type { Refund } from "./refund.entity"
import { creditsOfRefund } from "./refund-credits"

/**
 * The transfer of a refund whose money may return to where it came from, locked. Money that is nobody's returns to the open
 * case of its intent. So these two are locked first: that is the order in which every path takes its locks.
 */
export async function lockToRelease({ manager }: RuleContext, refund: Refund): Promise<OutgoingPayment> {
  const [first] = await creditsOfRefund(manager, refund)
  if (first?.payment_intent_id) {
    await lockIntent(manager, first.payment_intent_id)
    await lockOpenCases(manager, [first.payment_intent_id])
  }
  return lockOutgoing(manager, refund.id)
}

/**
 * Releases the promised money of a locked refund to where it came from.
 * The transfer was not made (`failed`), or is given up before it was sent (`canceled`).
 */
export async function releaseRefund(
  context: RuleContext,
  refund: Refund,
  outgoing: OutgoingPayment,
  outcome: { state: "failed" | "canceled"; code: string | null; message: string | null }
): Promise<void> {
  const { manager, clock } = context
  const place = { bank_account_id: outgoing.bank_account_id, object_id: refund.id }
  const credits = await creditsOfRefund(manager, refund)
  if (refund.bank_transaction_id && !credits.length) throw new Error(`refund ${refund.id} has no review`)
  await book(manager, {
    livemode: outgoing.livemode,
    kind: "refund_failed",
    unique_key: `given back:${refund.id}`,
    entries: [
      { account: outgoingAccount("refund"), amount: outgoing.amount, ...place },
      ...(credits.length
        ? credits.map(({ bank_transaction_id, amount }): Entry => {
            return { account: "unallocated", amount: -amount, ...place, bank_transaction_id }
          })
        : [
            {
              account: "balance" as const,
              amount: -outgoing.amount,
              ...place,
              account_id: refund.account_id,
              payment_intent_id: refund.payment_intent_id,
            },
          ]),
    ],
  })
  const { livemode } = refund
  // Under review again, for the reason for which it was before.
  await insertEvents(
    context,
    await putCaseUnderReview(
      context,
      credits.map((credit) => ({ livemode, ...credit }))
    )
  )
  await updateOutgoing(context, outgoing, {
    state: outcome.state,
    settled_at: clock.now(),
    failure_code: outcome.code,
    failure_message: outcome.message,
  })
  await emitRefundEvent(context, outcome.state === "failed" ? "refund.failed" : "refund.updated", refund)
}
