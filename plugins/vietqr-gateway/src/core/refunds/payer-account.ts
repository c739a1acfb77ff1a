import type { EntityManager } from "typeorm"
import { z } from "zod"
import { row } from "../../kernel/database/sql"
import { onePayerOf } from "../bank-transactions/payer-of"
import { bankTransactionsOf } from "../bank-transactions/store"
import type { Destination } from "../outgoing-payments/destination"
import type { Refund } from "./refund.entity"
import { creditsOfRefund } from "./refund-credits"

const payer = z.object({ bank_bin: z.string(), account_number: z.string(), name: z.string().nullable() })

/** The payer's own account, where one notice named it for the whole payment. */
export async function payerAccount(
  manager: EntityManager,
  payment_intent_id: string
): Promise<Destination | null> {
  const found = await row(
    manager,
    payer,
    `select min(b.counterparty_bank_bin) as bank_bin, min(b.counterparty_account_number) as account_number, min(b.counterparty_name) as name
     from bank_transactions b where b.id in (select bank_transaction_id from ledger_entries where payment_intent_id = $1 and account = 'intent_funding')
     having count(distinct b.counterparty_account_number) = 1 and count(*) = count(b.counterparty_account_number)
       and min(b.counterparty_bank_bin) ~ '^[0-9]{6}$' and min(b.counterparty_account_number) ~ '^[A-Za-z0-9]{1,19}$'`,
    [payment_intent_id]
  )
  return (
    found && {
      bank_bin: found.bank_bin,
      account_number: found.account_number,
      account_holder_name: found.name ?? "",
    }
  )
}

/** The account from which a refund's money came, where the bank named it. */
export async function payerOfRefund(manager: EntityManager, refund: Refund): Promise<Destination | null> {
  if (refund.payment_intent_id) return payerAccount(manager, refund.payment_intent_id)
  const credits = await creditsOfRefund(manager, refund)
  return onePayerOf(
    await bankTransactionsOf(
      manager,
      credits.map(({ bank_transaction_id }) => bank_transaction_id)
    )
  )
}
