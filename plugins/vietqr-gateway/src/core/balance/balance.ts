import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, row } from "../../kernel/database/sql"
import type { Owner } from "../context/owner"
import { BalanceError } from "./errors"

/** What an owner has, in whole VND, summed from the ledger; no second place knows. Below zero after a reversal. */
export async function balanceOf(
  manager: Pick<EntityManager, "query">,
  { livemode, account_id }: Owner
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
 * Locks an owner's balance until the transaction ends and checks that it covers an amount in whole VND.
 * Two withdrawals at once see each other.
 * @returns what the owner has
 * @throws BalanceError `balance_insufficient`
 */
export async function lockBalance(manager: EntityManager, owner: Owner, amount: number): Promise<number> {
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 2))", [
    `balance ${owner.livemode} ${owner.account_id ?? ""}`,
  ])
  const available = await balanceOf(manager, owner)
  if (available < amount)
    throw new BalanceError(
      "balance_insufficient",
      `Insufficient funds: the balance is ${available} VND, ${amount} VND are needed.`,
      "amount"
    )
  return available
}
