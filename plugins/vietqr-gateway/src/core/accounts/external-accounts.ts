import { newId } from "../../kernel/ids"
import { recordAct } from "../acts/record-act"
import type { Decision, RequestIdentity } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { emitEvent } from "../events/emit-events"
import { type MetadataChange, mergeMetadata } from "../metadata/metadata"
import type { Account } from "./account.entity"
import { AccountError } from "./errors"
import { ExternalAccount } from "./external-account.entity"
import { externalAccountsOf, lockExternalAccounts, maxExternalAccounts } from "./external-account-store"

/** A bank account that an account is to be paid to. */
export interface NewExternalAccount {
  bank_bin: string
  account_number: string
  account_holder_name: string
  metadata?: MetadataChange
  /** False leaves the default as it is, where there is one. */
  default_for_currency?: boolean | undefined
}

/** Until when a new or changed bank account waits, by the database's clock. */
const heldUntil = ({ config }: RuleContext) => ({
  held_until: () => `now() + make_interval(secs => ${config.bank_change_hold_ms / 1000})`,
})

async function clearDefault({ manager }: RuleContext, account: Account): Promise<void> {
  await manager.update(ExternalAccount, { account_id: account.id, is_default: true }, { is_default: false })
}

/**
 * Adds a bank account and makes it the default unless it says no. It waits before it is paid, the first one too.
 * @throws AccountError `external_accounts_too_many`
 */
export async function addExternalAccount(
  context: RuleContext,
  account: Account,
  bank: NewExternalAccount,
  request: RequestIdentity
): Promise<ExternalAccount> {
  const { manager } = context
  await lockExternalAccounts(manager, account)
  const present = await externalAccountsOf(manager, account.id)
  if (present.length >= maxExternalAccounts)
    throw new AccountError(
      "external_accounts_too_many",
      `An account has at most ${maxExternalAccounts} bank accounts: remove one first.`,
      "external_account"
    )
  const is_default = bank.default_for_currency !== false || !present.some((external) => external.is_default)
  if (is_default) await clearDefault(context, account)
  const id = newId("ba")
  await manager.insert(ExternalAccount, {
    id,
    livemode: account.livemode,
    account_id: account.id,
    bank_bin: bank.bank_bin,
    account_number: bank.account_number,
    account_holder_name: bank.account_holder_name,
    status: "new",
    is_default,
    ...heldUntil(context),
    metadata: mergeMetadata({}, bank.metadata),
  })
  const external = await manager.findOneByOrFail(ExternalAccount, { id })
  await emitEvent(context, {
    type: "account.external_account.created",
    livemode: account.livemode,
    account_id: account.id,
    subject: external,
    request,
  })
  return external
}

/** Changes a bank account's notes, or makes it the default; a change of the default waits before it is paid. */
export async function updateExternalAccount(
  context: RuleContext,
  account: Account,
  external: ExternalAccount,
  changes: { metadata?: MetadataChange; default_for_currency?: boolean | undefined },
  request: RequestIdentity
): Promise<ExternalAccount> {
  const { manager } = context
  const becomesDefault = changes.default_for_currency === true && !external.is_default
  if (becomesDefault) await clearDefault(context, account)
  await manager.update(
    ExternalAccount,
    { id: external.id },
    {
      metadata: mergeMetadata(external.metadata, changes.metadata),
      ...(becomesDefault ? { is_default: true, ...heldUntil(context) } : {}),
    }
  )
  const updated = await manager.findOneByOrFail(ExternalAccount, { id: external.id })
  await emitEvent(context, {
    type: "account.external_account.updated",
    livemode: account.livemode,
    account_id: account.id,
    subject: updated,
    request,
  })
  return updated
}

/**
 * Removes a bank account that is not the default.
 * @throws AccountError `external_account_is_default`
 */
export async function removeExternalAccount(
  context: RuleContext,
  external: ExternalAccount,
  request: RequestIdentity
): Promise<void> {
  if (external.is_default)
    throw new AccountError(
      "external_account_is_default",
      "The default bank account cannot be removed: add another one first.",
      "id"
    )
  await context.manager.update(ExternalAccount, { id: external.id }, { deleted_at: () => "now()" })
  await emitEvent(context, {
    type: "account.external_account.deleted",
    livemode: external.livemode,
    account_id: external.account_id,
    subject: external,
    request,
  })
}

/**
 * Writes down whether a person found the bank account to be the account's own. Only where an approver's code stands
 * behind it is the account trusted from then on.
 */
export async function verifyExternalAccount(
  context: RuleContext,
  external: ExternalAccount,
  outcome: "verified" | "verification_failed",
  { author, reason, key_id }: Decision,
  approver_id?: string
): Promise<ExternalAccount> {
  const { manager } = context
  const changes = {
    status: outcome,
    confirmed_by: outcome === "verified" ? (approver_id ?? external.confirmed_by) : null,
  }
  await manager.update(ExternalAccount, { id: external.id }, changes)
  await recordAct(manager, {
    livemode: external.livemode,
    object_id: external.id,
    act: outcome,
    author,
    reason,
    key_id,
    approver_id,
  })
  const updated = Object.assign(external, changes)
  await emitEvent(context, {
    type: "account.external_account.updated",
    livemode: external.livemode,
    account_id: external.account_id,
    subject: updated,
  })
  return updated
}
