import type { EntityManager } from "typeorm"
import { z } from "zod"
import { int8, row } from "../../kernel/database/sql"
import type { Owner } from "../context/owner"
import { BalanceError } from "./errors"

const cover = z.object({ free: int8, unexplained: int8 })

/** What lies at the bank and is promised to nobody's refund or payout, whole VND. */
export async function bankFree(
  manager: Pick<EntityManager, "query">,
  { livemode }: Pick<Owner, "livemode">
): Promise<number> {
  const found = await row(
    manager,
    z.object({ free: int8 }),
    "select coalesce(sum(amount), 0) as free from ledger_entries where livemode = $1 and account in ('bank', 'refunds_outgoing', 'payouts_outgoing')",
    [livemode]
  )
  return found?.free ?? 0
}

/**
 * Checks that the bank holds what is to be promised to a payout, beside what is promised already. What left the bank and
 * nothing explains yet is most likely the platform's own cost, so the platform itself cannot have it as well.
 * The owner's balance is locked.
 * @param available the owner's balance, in whole VND
 * @throws BalanceError `balance_insufficient`
 */
export async function requireBankCover(
  manager: Pick<EntityManager, "query">,
  { livemode, account_id }: Owner,
  amount: number,
  available: number
): Promise<void> {
  const found = await row(
    manager,
    cover,
    `select coalesce(sum(amount) filter (where account <> 'unexplained_debits'), 0) as free,
       coalesce(sum(amount) filter (where account = 'unexplained_debits'), 0) as unexplained
     from ledger_entries where livemode = $1 and account in ('bank', 'refunds_outgoing', 'payouts_outgoing', 'unexplained_debits')`,
    [livemode]
  )
  const { free = 0, unexplained = 0 } = found ?? {}
  const most = Math.min(free, account_id === null ? available - unexplained : available)
  if (most < amount)
    throw new BalanceError(
      "balance_insufficient",
      `Insufficient funds: of the bank's money ${Math.max(0, most)} VND may be paid out, ${amount} VND are needed.`,
      "amount"
    )
}
