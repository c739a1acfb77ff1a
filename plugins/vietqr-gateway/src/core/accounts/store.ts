import type { EntityManager } from "typeorm"
import { StripeError } from "../../api/http/stripe-error"
import { Account } from "./account.entity"

/**
 * Holds a connected account as it is until the transaction ends: whoever rejects or deletes it waits, or was first. Any
 * number hold it at once. Held before balances.
 */
export function holdAccount(manager: EntityManager, id: string, livemode: boolean): Promise<Account | null> {
  return manager
    .createQueryBuilder(Account, "row")
    .where("row.id = :id and row.livemode = :livemode and row.deleted_at is null", { id, livemode })
    .setLock("pessimistic_read")
    .getOne()
}

/**
 * The same of the account a caller acts on; null for the platform.
 * @throws StripeError 403 when it was deleted since the request was let in
 */
export async function holdOwnAccount(
  manager: EntityManager,
  { account_id, livemode }: { account_id: string | null; livemode: boolean }
): Promise<Account | null> {
  if (account_id === null) return null
  const account = await holdAccount(manager, account_id, livemode)
  if (!account)
    throw new StripeError(
      403,
      `The provided key does not have access to account '${account_id}' (or that account does not exist).`,
      { code: "account_invalid" }
    )
  return account
}
