import { newId } from "../../kernel/ids"
import { book } from "../../kernel/ledger/book"
import type { ExternalAccount } from "../accounts/external-account.entity"
import { externalAccountsOf, platformAccountsOf } from "../accounts/external-account-store"
import { lockOwnAccount } from "../accounts/store"
import { lockBalance } from "../balance/balance"
import { requireBankCover } from "../balance/bank-cover"
import type { Owner, RequestIdentity } from "../context/owner"
import type { RuleContext } from "../context/rule-context"
import { emitEvent } from "../events/emit-events"
import { type MetadataChange, mergeMetadata } from "../metadata/metadata"
import { planOutgoing } from "../outgoing-payments/plan-outgoing"
import { PayoutError } from "./errors"
import { Payout } from "./payout.entity"

/** What a new payout asks for. */
export interface NewPayout {
  /** Whole VND. */
  amount: number
  /** A bank account of the owner; the default one where it is undefined. */
  destination?: string | undefined
  description?: string | null | undefined
  statement_descriptor?: string | null | undefined
  metadata?: MetadataChange
  /** The person who asks; needed above the limit of approval. */
  author?: string | undefined
  /** The key that asks. */
  key_id: string
}

/** The bank account that a payout goes to. @throws PayoutError `no_account` */
async function destinationFor(
  { manager }: RuleContext,
  { livemode, account_id }: Owner,
  destination: string | undefined
): Promise<ExternalAccount> {
  const externals =
    account_id === null
      ? await platformAccountsOf(manager, livemode)
      : await externalAccountsOf(manager, account_id)
  const external = externals.find(({ id, is_default }) =>
    destination === undefined ? is_default : id === destination
  )
  if (!external)
    throw new PayoutError(
      "no_account",
      account_id === null
        ? "The platform has no such bank account: GATEWAY_PAYOUT_BANK_… name the one it is paid to."
        : "This account has no such bank account.",
      "destination"
    )
  return external
}

/**
 * Pays a balance out to a bank account of its owner.
 * It leaves the balance at once, and the bank when a person pays it out.
 * Above the limit a second person approves first; a new or changed bank account waits first.
 * @throws PayoutError, AccountError, BalanceError
 */
export async function createPayout(
  context: RuleContext,
  owner: Owner,
  input: NewPayout,
  request: RequestIdentity
): Promise<Payout> {
  const { manager, config, bankAccounts } = context
  const { livemode, account_id } = owner
  const { amount } = input
  const external = await destinationFor(context, owner, input.destination)
  const account = await lockOwnAccount(manager, owner)
  if (account?.rejected_reason)
    throw new PayoutError("payouts_not_allowed", "Payouts of this account are disabled: it was rejected.")
  if (external.status === "verification_failed")
    throw new PayoutError(
      "bank_account_unusable",
      "This bank account was found not to be the account holder's.",
      "destination"
    )
  await requireBankCover(manager, owner, amount, await lockBalance(manager, owner, amount))
  const bank_account_id = bankAccounts.default(livemode).id
  const id = newId("po")
  await manager.insert(Payout, {
    id,
    livemode,
    account_id,
    external_account_id: external.id,
    amount,
    description: input.description ?? null,
    statement_descriptor: input.statement_descriptor ?? null,
    metadata: mergeMetadata({}, input.metadata),
  })
  await book(manager, {
    livemode,
    kind: "payout",
    unique_key: `payout:${id}`,
    entries: [
      { account: "balance", amount, bank_account_id, account_id, object_id: id },
      { account: "payouts_outgoing", amount: -amount, bank_account_id, object_id: id },
    ],
  })
  const { bank_bin, account_number, account_holder_name } = external
  const planned = await planOutgoing(context, {
    livemode,
    kind: "payout",
    object_id: id,
    amount,
    bank_account_id,
    destination: { bank_bin, account_number, account_holder_name },
    trusted: external.confirmed_by !== null,
    author: input.author ?? null,
    key_id: input.key_id,
    not_before: external.held_until,
  })
  // Without a first person nobody could tell whether it is a second one who approves.
  if (planned.needs_approval && input.author === undefined)
    throw new PayoutError(
      "author_missing",
      `Payouts to one account above ${config.payout_approval_above} VND a day must name who asks for them: author.`,
      "author"
    )
  const payout = await manager.findOneByOrFail(Payout, { id })
  await emitEvent(context, { type: "payout.created", livemode, account_id, subject: payout, request })
  return payout
}
