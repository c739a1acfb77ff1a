import { z } from "zod"
import { int8, row, rows } from "../../kernel/database/sql"
import { bookAll } from "../../kernel/ledger/book"
import type { RequestIdentity } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { insertEvents, prepareEvent } from "../events/emit-events"
import { putCaseUnderReview } from "../reviews/case"
import { unexpectedStatus } from "./errors"
import type { PaymentIntent } from "./payment-intent.entity"
import { updateIntent } from "./store"

const funding = z.object({ bank_transaction_id: z.string(), bank_account_id: z.string(), amount: int8 })

/** What each credit gave to an intent so far, in whole VND. */
async function fundingOf(
  { manager }: RuleContext,
  intent: PaymentIntent
): Promise<z.output<typeof funding>[]> {
  if (intent.amount_received === 0) return []
  return rows(
    manager,
    funding,
    `select bank_transaction_id, bank_account_id, -sum(amount) as amount from ledger_entries
     where payment_intent_id = $1 and account = 'intent_funding' and bank_transaction_id is not null
     group by 1, 2 having sum(amount) < 0`,
    [intent.id]
  )
}

/**
 * Ends a locked intent that was not paid. What had arrived for it is released to the funds that nobody owns yet, where a
 * person returns or places it.
 * @param reason `expired`, what the shop said, or null
 * @throws PaymentIntentError when it has ended already
 */
export async function cancelIntent(
  context: RuleContext,
  intent: PaymentIntent,
  reason: string | null,
  request?: RequestIdentity
): Promise<PaymentIntent> {
  const { manager } = context
  const { livemode } = intent
  if (intent.status === "succeeded" || intent.status === "canceled") throw unexpectedStatus("cancel", intent)
  const parts = await fundingOf(context, intent)
  await bookAll(
    manager,
    parts.map(({ bank_account_id, bank_transaction_id, amount }) => ({
      livemode,
      kind: "release",
      unique_key: `release:${intent.id}:${bank_transaction_id}`,
      entries: [
        {
          account: "intent_funding",
          amount,
          bank_account_id,
          bank_transaction_id,
          payment_intent_id: intent.id,
        },
        { account: "unallocated", amount: -amount, bank_account_id, bank_transaction_id },
      ],
    }))
  )
  const opened = await putCaseUnderReview(
    context,
    parts.map(({ bank_transaction_id, amount }) => ({
      livemode,
      bank_transaction_id,
      payment_intent_id: intent.id,
      amount,
      reason: reason === "expired" ? "expired_underpaid" : "canceled_underpaid",
    }))
  )
  const now = await row(manager, z.object({ at: z.date() }), "select now() as at")
  const canceled = await updateIntent(manager, intent, {
    status: "canceled",
    cancellation_reason: reason,
    canceled_at: now?.at ?? null,
    amount_received: 0,
  })
  await insertEvents(context, [
    ...opened,
    await prepareEvent(context, {
      type: "payment_intent.canceled",
      livemode,
      account_id: canceled.account_id,
      subject: canceled,
      request,
    }),
  ])
  return canceled
}
