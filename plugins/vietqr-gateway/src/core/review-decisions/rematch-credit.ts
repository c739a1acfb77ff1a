import { z } from "zod"
import { row } from "../../kernel/database/sql"
import { bankTransactionOf } from "../bank-transactions/store"
import type { RuleContext } from "../context/rule-context"
import { readReconciliation } from "../reconciliation/reconciliation-context"
import { reverseEarlierDebit } from "../reconciliation/reverse-credit"
import { lockReview } from "../reviews/store"
import { placeOnIntent } from "./place-on-intent"

const match = z.object({
  review_id: z.string(),
  credit_id: z.string(),
  intent_id: z.string(),
  livemode: z.boolean(),
})

/**
 * Places one credit whose code was unknown when it came and is known now: its notice had overtaken the commit of its
 * intent.
 * @returns whether there may be more
 */
export async function rematchNextCredit(context: RuleContext): Promise<boolean> {
  const { manager } = context
  const found = await row(
    manager,
    match,
    `select r.id as review_id, b.id as credit_id, i.id as intent_id, r.livemode
     from reviews r join bank_transactions b on b.id = r.bank_transaction_id
     join transfer_codes c on b.codes = jsonb_build_array(c.code) and c.livemode = b.livemode
     join payment_intents i on i.id = c.object_id and i.status = 'requires_action' and i.bank_account_id = b.bank_account_id
     where r.state = 'open' and r.reason = 'unknown_code' order by r.seq limit 1`
  )
  if (!found) return false
  const credit = await bankTransactionOf(manager, found.credit_id)
  const reconciliation = await readReconciliation(context, [credit], { applied: true })
  const { work } = reconciliation
  const intent = reconciliation.intents.get(found.intent_id)
  if (intent?.status !== "requires_action") return true
  // A debit that overtook the intent too has taken the money back already.
  await reverseEarlierDebit(reconciliation, intent, credit)
  const review =
    reconciliation.credits.flatMap(({ reviews }) => reviews).find(({ id }) => id === found.review_id) ??
    (await lockReview(manager, { livemode: found.livemode, account_id: null }, found.review_id))
  if (review?.state === "open") {
    const amount = Math.min(review.amount, intent.amount - intent.amount_received)
    await placeOnIntent(context, work, { review, intent, amount, decision: null })
    if (review.state === "open") {
      Object.assign(review, { reason: "overpaid", payment_intent_id: intent.id })
      for (const part of review.parts) part.reason = "overpaid"
      work.changeReview(review)
    }
  }
  await work.write()
  return true
}
