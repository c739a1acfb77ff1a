import { z } from "zod"
import { row } from "../../kernel/database/sql"
import { newId } from "../../kernel/ids"
import { balanceOf, lockBalance } from "../balance/balance"
import type { RequestIdentity } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { emitEvent } from "../events/emit-events"
import { type MetadataChange, mergeMetadata } from "../metadata/metadata"
import { Account } from "./account.entity"
import { AccountError } from "./errors"
import { addExternalAccount, type NewExternalAccount } from "./external-accounts"

/** What an account is known by; what is left out stays as it is. */
export interface AccountProfile {
  email?: string | undefined
  business_type?: string | undefined
  name?: string | null | undefined
  metadata?: MetadataChange
  /** A bank account that becomes the default. */
  external_account?: NewExternalAccount | undefined
}

/** Makes a connected account, with its bank account if it has one. */
export async function createAccount(
  context: RuleContext,
  livemode: boolean,
  profile: AccountProfile,
  request: RequestIdentity
): Promise<Account> {
  const { manager } = context
  const id = newId("acct")
  await manager.insert(Account, {
    id,
    livemode,
    name: profile.name ?? null,
    email: profile.email ?? null,
    business_type: profile.business_type ?? null,
    metadata: mergeMetadata({}, profile.metadata),
  })
  const account = await manager.findOneByOrFail(Account, { id })
  if (profile.external_account) await addExternalAccount(context, account, profile.external_account, request)
  return account
}

async function emitUpdated(
  context: RuleContext,
  account: Account,
  request: RequestIdentity
): Promise<Account> {
  await emitEvent(context, {
    type: "account.updated",
    livemode: account.livemode,
    account_id: account.id,
    subject: account,
    request,
  })
  return account
}

/** Changes a locked account. */
export async function updateAccount(
  context: RuleContext,
  account: Account,
  profile: AccountProfile,
  request: RequestIdentity
): Promise<Account> {
  const changes = {
    ...(profile.email === undefined ? {} : { email: profile.email }),
    ...(profile.business_type === undefined ? {} : { business_type: profile.business_type }),
    ...(profile.name === undefined ? {} : { name: profile.name }),
    metadata: mergeMetadata(account.metadata, profile.metadata),
  }
  await context.manager.update(Account, { id: account.id }, changes)
  if (profile.external_account) await addExternalAccount(context, account, profile.external_account, request)
  return emitUpdated(context, Object.assign(account, changes), request)
}

/** Ends the platform's dealings with a locked account, or resumes them with null. */
export async function setRejection(
  context: RuleContext,
  account: Account,
  rejected_reason: Account["rejected_reason"],
  request: RequestIdentity
): Promise<Account> {
  await context.manager.update(Account, { id: account.id }, { rejected_reason })
  return emitUpdated(context, Object.assign(account, { rejected_reason }), request)
}

/**
 * Deletes a locked account that owns nothing and is owed nothing.
 * @throws AccountError `account_balance_not_zero`
 */
export async function deleteAccount({ manager }: RuleContext, account: Account): Promise<void> {
  const owner = { livemode: account.livemode, account_id: account.id }
  // Whoever takes from the balance holds this lock too.
  await lockBalance(manager, owner, 0)
  const open = await row(
    manager,
    z.object({ open: z.boolean() }),
    `select exists (select 1 from payouts p join outgoing_payments o on o.object_id = p.id where p.account_id = $1 and o.state not in ('paid', 'failed', 'canceled'))
       or exists (select 1 from refunds r join outgoing_payments o on o.object_id = r.id where r.account_id = $1 and o.state not in ('paid', 'failed', 'canceled'))
       or exists (select 1 from payment_intents i where i.account_id = $1 and i.livemode = $2 and i.status = 'requires_action') as open`,
    [account.id, account.livemode]
  )
  if (open?.open || (await balanceOf(manager, owner)) !== 0)
    throw new AccountError(
      "account_balance_not_zero",
      "Accounts can only be deleted once all balances are zero and no payment, refund or payout is under way.",
      "account"
    )
  await manager.update(Account, { id: account.id }, { deleted_at: () => "now()" })
}
