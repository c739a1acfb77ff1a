import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, row } from "../../kernel/database/sql"
import { book } from "../../kernel/ledger/book"
import type { Gateway } from "../../runtime/gateway"
import type { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import { emit } from "../events/emit-events"
import { tell } from "../payment-intents/lifecycle"
import type { PaymentIntent } from "../payment-intents/payment-intent.entity"
import { updateIntent } from "../payment-intents/store"
import { addReview } from "../reviews/open-review"

const reversible = z.object({ id: z.string(), unallocated: int8, funding: int8 })

/** The credit of a locked intent that a debit takes back: same account and amount, not reversed before. */
function creditOf(manager: EntityManager, intent: PaymentIntent, debit: BankTransaction) {
  return row(
    manager,
    reversible,
    `select b.id,
       coalesce((select -sum(e.amount) from ledger_entries e where e.bank_transaction_id = b.id and e.account = 'unallocated'), 0) as unallocated,
       coalesce((select -sum(e.amount) from ledger_entries e where e.bank_transaction_id = b.id and e.account = 'intent_funding' and e.payment_intent_id = $5), 0) as funding
     from bank_transactions b
     where b.direction = 'credit' and b.state = 'booked' and b.bank_account_id = $1 and b.amount = $2 and b.livemode = $3 and b.codes @> to_jsonb($4::text)
       and not exists (select 1 from ledger_entries e join ledger_transactions t on t.id = e.transaction_id where t.kind = 'reversal' and e.object_id = b.id)
     order by b.seq desc limit 1`,
    [debit.bank_account_id, debit.amount, debit.livemode, intent.transfer_code, intent.id]
  )
}

/** The same, with the reviews of its money held: whoever refunds or assigns it in this moment ends first, and counts. */
async function holdCreditOf(manager: EntityManager, intent: PaymentIntent, debit: BankTransaction) {
  const found = await creditOf(manager, intent, debit)
  if (!found) return null
  await manager.query(
    "select 1 from reviews where bank_transaction_id = $1 and state = 'open' order by seq for update",
    [found.id]
  )
  return creditOf(manager, intent, debit)
}

/**
 * Books that a bank took a credit back. Money still waiting goes first; what an intent had already turned into balance
 * is taken from that balance (which may go below zero), and a person is told to hold the order.
 * @param against what the debit was booked against so far: `bank` for a new one, `unexplained_debits` for one that came before its credit
 * @returns whether there was a credit to reverse
 */
export async function reverseCredit(
  gateway: Gateway,
  manager: EntityManager,
  intent: PaymentIntent,
  debit: BankTransaction,
  against: "bank" | "unexplained_debits"
): Promise<boolean> {
  const credit = await holdCreditOf(manager, intent, debit)
  if (!credit) return false
  const unallocated = Math.min(credit.unallocated, debit.amount)
  const rest = debit.amount - unallocated
  const open = intent.status === "requires_action"
  if (intent.status !== "succeeded" && rest > (open ? credit.funding : 0)) return false
  const place = { bank_account_id: debit.bank_account_id }
  await book(manager, {
    livemode: debit.livemode,
    kind: "reversal",
    unique_key: against === "bank" ? `bank:${debit.id}` : `reversal:${debit.id}`,
    entries: [
      {
        account: against,
        amount: -debit.amount,
        ...place,
        bank_transaction_id: debit.id,
        object_id: credit.id,
      },
      { account: "unallocated", amount: unallocated, ...place, bank_transaction_id: credit.id },
      open
        ? {
            account: "intent_funding",
            amount: rest,
            ...place,
            bank_transaction_id: credit.id,
            payment_intent_id: intent.id,
          }
        : {
            account: "balance",
            amount: rest,
            ...place,
            account_id: intent.account_id,
            payment_intent_id: intent.id,
            object_id: debit.id,
          },
    ],
  })
  await manager.query(
    "update reviews set state = 'resolved', resolution = 'reversed', resolved_at = now() where state = 'open' and bank_transaction_id = any($1)",
    [against === "bank" ? [credit.id] : [credit.id, debit.id]]
  )
  if (open && rest > 0)
    await tell(
      gateway,
      manager,
      await updateIntent(manager, intent, { amount_received: intent.amount_received - rest }),
      "partially_funded"
    )
  if (intent.status === "succeeded" && rest > 0) {
    await addReview(gateway, manager, {
      livemode: debit.livemode,
      bank_transaction_id: debit.id,
      payment_intent_id: intent.id,
      amount: rest,
      reason: "reversed_after_success",
    })
  }
  await emit(manager, {
    type: "vietqr.bank_credit.reversed",
    livemode: debit.livemode,
    account_id: intent.account_id,
    object: {
      id: debit.id,
      object: "vietqr.bank_transaction",
      amount: debit.amount,
      reversed: credit.id,
      payment_intent: intent.id,
      payment_intent_status: intent.status,
    },
  })
  return true
}

/** A debit that came before its credit: looked for whenever a credit of an intent is booked. */
export async function reverseEarlierDebit(
  gateway: Gateway,
  manager: EntityManager,
  intent: PaymentIntent,
  credit: BankTransaction,
  load: (id: string) => Promise<BankTransaction>
): Promise<void> {
  const earlier = await row(
    manager,
    z.object({ id: z.string() }),
    `select b.id from reviews r join bank_transactions b on b.id = r.bank_transaction_id
     where r.state = 'open' and r.reason = 'unexplained_debit' and b.amount = $1 and b.bank_account_id = $2 and b.codes @> to_jsonb($3::text)
     order by b.seq limit 1 for update of r`,
    [credit.amount, credit.bank_account_id, intent.transfer_code]
  )
  if (earlier) await reverseCredit(gateway, manager, intent, await load(earlier.id), "unexplained_debits")
}
