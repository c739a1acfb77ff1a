import { type EntityManager, IsNull } from "typeorm"
import type { Owner } from "../context/owner"
import { Account } from "./account.entity"
import { AccountError } from "./errors"

/** An account that is in use: the platform may name any of its mode, a connected account only itself. */
export async function findAccount(
  manager: EntityManager,
  owner: Owner,
  id: string,
  { lock = false } = {}
): Promise<Account | null> {
  if (owner.account_id !== null && owner.account_id !== id) return null
  const query = manager
    .createQueryBuilder(Account, "row")
    .where("row.id = :id and row.livemode = :livemode and row.deleted_at is null", {
      id,
      livemode: owner.livemode,
    })
  if (lock) query.setLock("pessimistic_write")
  return query.getOne()
}

/** The same of an account that may be deleted: what refers to it goes on doing so. */
export async function findAccountOrDeleted(
  manager: EntityManager,
  owner: Owner,
  id: string
): Promise<Account | null> {
  if (owner.account_id !== null && owner.account_id !== id) return null
  return manager.findOneBy(Account, { id, livemode: owner.livemode })
}

/** Whether a mode has an account that is in use. */
export async function accountExists(manager: EntityManager, id: string, livemode: boolean): Promise<boolean> {
  return /^acct_\w{1,60}$/.test(id) && manager.existsBy(Account, { id, livemode, deleted_at: IsNull() })
}

/**
 * Locks an account as it is until the transaction ends: whoever rejects or deletes it waits, or was first.
 * Any number of transactions lock it at once. Taken before balances.
 */
export function lockAccount(manager: EntityManager, id: string, livemode: boolean): Promise<Account | null> {
  return manager
    .createQueryBuilder(Account, "row")
    .where("row.id = :id and row.livemode = :livemode and row.deleted_at is null", { id, livemode })
    .setLock("pessimistic_read")
    .getOne()
}

/**
 * The same of the account that an owner is; null for the platform.
 * @throws AccountError `account_gone` when it was deleted since the request was let in
 */
export async function lockOwnAccount(
  manager: EntityManager,
  { account_id, livemode }: Owner
): Promise<Account | null> {
  if (account_id === null) return null
  const account = await lockAccount(manager, account_id, livemode)
  if (!account)
    throw new AccountError(
      "account_gone",
      `The provided key does not have access to account '${account_id}' (or that account does not exist).`
    )
  return account
}
