import type { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import { applyCredit } from "./apply-credit"
import { applyDebit } from "./apply-debit"
import type { ReconciliationContext } from "./reconciliation-context"

/** Applies what stored movements mean, one after the other. Once for each, in the transaction that stores it. */
export async function applyMovements(
  reconciliation: ReconciliationContext,
  transactions: readonly BankTransaction[]
): Promise<void> {
  for (const transaction of transactions) {
    if (transaction.direction === "credit") await applyCredit(reconciliation, transaction)
    else await applyDebit(reconciliation, transaction)
  }
}
