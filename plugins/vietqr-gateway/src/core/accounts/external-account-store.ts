import { type EntityManager, IsNull } from "typeorm"
import type { Owner } from "../context/owner"
import type { Account } from "./account.entity"
import { ExternalAccount } from "./external-account.entity"

/** So many bank accounts an account may have: as many as its answer shows. */
export const maxExternalAccounts = 10

/** The bank accounts of an account that are in use, the default one first. */
export function externalAccountsOf(manager: EntityManager, account_id: string): Promise<ExternalAccount[]> {
  return manager
    .createQueryBuilder(ExternalAccount, "row")
    .where("row.account_id = :account_id and row.deleted_at is null", { account_id })
    .orderBy("row.is_default", "DESC")
    .addOrderBy("row.seq", "DESC")
    .limit(maxExternalAccounts)
    .getMany()
}

/** One of them by its id, or null. */
export async function findExternalAccount(
  manager: EntityManager,
  account: Account,
  id: string
): Promise<ExternalAccount | null> {
  const found = (await externalAccountsOf(manager, account.id)).find(
    (external) => external.id === id && external.livemode === account.livemode
  )
  return found ?? null
}

/** An owner's bank account by its id, also a removed one; the platform finds those of every account. */
export async function findExternalAccountOrDeleted(
  manager: EntityManager,
  owner: Owner,
  id: string
): Promise<ExternalAccount | null> {
  const external = await manager.findOneBy(ExternalAccount, { id, livemode: owner.livemode })
  return external && (owner.account_id === null || owner.account_id === external.account_id) ? external : null
}

/** The bank account in use to which the platform's own balance is paid out: the configured one, or none. */
export function platformAccountsOf(manager: EntityManager, livemode: boolean): Promise<ExternalAccount[]> {
  return manager.findBy(ExternalAccount, {
    account_id: IsNull(),
    livemode,
    is_default: true,
    deleted_at: IsNull(),
  })
}

/** Orders changes of one account's bank accounts until the transaction ends: there is always one default. */
export async function lockExternalAccounts(manager: EntityManager, account: Account): Promise<void> {
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 3))", [account.id])
}
