import type { EntityManager } from "typeorm"
import { z } from "zod"
import { StripeError } from "../../api/http/stripe-error"
import { int8, row } from "../../kernel/database/sql"

/** What an account owns, summed from the ledger; there is no second place that knows. May be negative after a reversal. */
export async function balanceOf(
  manager: Pick<EntityManager, "query">,
  livemode: boolean,
  account_id: string | null
): Promise<number> {
  const sum = await row(
    manager,
    z.object({ amount: int8 }),
    "select coalesce(-sum(amount), 0) as amount from ledger_entries where livemode = $1 and account = 'balance' and account_id is not distinct from $2",
    [livemode, account_id]
  )
  return sum?.amount ?? 0
}

/**
 * Holds an account's balance until the transaction ends and checks that it covers an amount. Two withdrawals at once
 * see each other.
 * @throws StripeError 400 `balance_insufficient`
 */
export async function holdBalance(
  manager: EntityManager,
  livemode: boolean,
  account_id: string | null,
  amount: number
): Promise<void> {
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 2))", [
    `balance ${livemode} ${account_id ?? ""}`,
  ])
  const available = await balanceOf(manager, livemode, account_id)
  if (available < amount) {
    throw new StripeError(
      400,
      `Insufficient funds: the balance is ${available} VND, ${amount} VND are needed.`,
      { code: "balance_insufficient", param: "amount" }
    )
  }
}
