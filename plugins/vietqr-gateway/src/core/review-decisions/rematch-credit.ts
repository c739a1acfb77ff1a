import { z } from "zod"
import { row } from "../../kernel/database/sql"
import type { Gateway } from "../../runtime/gateway"
import { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import { lockIntent } from "../payment-intents/store"
import { reverseEarlierDebit } from "../reconciliation/reverse-credit"
import { lockReview, placeOnIntent } from "./assign-review"

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
export function rematchNext(gateway: Gateway): Promise<boolean> {
  return gateway.db.transaction(async (manager) => {
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
    const intent = await lockIntent(manager, found.intent_id)
    if (intent?.status !== "requires_action") return true
    // A debit that overtook the intent too has taken the money back already.
    const load = (id: string) => manager.findOneByOrFail(BankTransaction, { id })
    await reverseEarlierDebit(gateway, manager, intent, await load(found.credit_id), load)
    const review = await lockReview(manager, found.review_id, found.livemode)
    if (review?.state !== "open") return true
    await placeOnIntent(
      gateway,
      manager,
      review,
      intent,
      Math.min(review.amount, intent.amount - intent.amount_received),
      null
    )
    if (review.state === "open")
      await manager.query("update reviews set reason = 'overpaid', payment_intent_id = $2 where id = $1", [
        review.id,
        intent.id,
      ])
    return true
  })
}
