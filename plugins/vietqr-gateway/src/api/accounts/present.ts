import type Stripe from "stripe"
import type { EntityManager } from "typeorm"
import type { Account } from "../../core/accounts/account.entity"
import type { ExternalAccount } from "../../core/accounts/external-account.entity"
import { externalAccountsOf } from "../../core/accounts/external-account-store"
import type { BankAccount } from "../../core/bank-accounts/bank-account.entity"
import { findBank } from "../../core/banks/list"
import { sha256Hex } from "../../kernel/signatures"
import { unixSeconds, unixSecondsOrNull } from "../../kernel/time"

/** The id of the platform itself. */
const platformId = "acct_platform"

/** A bank account as Stripe's API shows it; payouts to it wait until `vietqr.held_until`. */
export type PresentedExternalAccount = Stripe.BankAccount & { vietqr: { held_until: number | null } }

/** A bank account of a connected account, or of the platform. */
export function presentExternalAccount(external: ExternalAccount): PresentedExternalAccount {
  return {
    id: external.id,
    object: "bank_account",
    account: external.account_id ?? platformId,
    account_holder_name: external.account_holder_name,
    account_holder_type: null,
    account_type: null,
    available_payout_methods: ["standard"],
    bank_name: findBank(external.bank_bin)?.name ?? null,
    country: "VN",
    currency: "vnd",
    default_for_currency: external.is_default,
    fingerprint: sha256Hex(`${external.bank_bin} ${external.account_number}`).slice(0, 16),
    last4: external.account_number.slice(-4),
    metadata: external.metadata,
    routing_number: external.bank_bin,
    status: external.status,
    vietqr: { held_until: unixSecondsOrNull(external.held_until) },
  }
}

const noProfile = {
  mcc: null,
  minority_owned_business_designation: null,
  product_description: null,
  specified_commercial_transactions_act_url: null,
  support_address: null,
  support_email: null,
  support_phone: null,
  support_url: null,
  url: null,
}

/** The platform itself, as `GET /v1/account` shows it. It is paid out to the configured bank account. */
export function presentPlatform(receiving: BankAccount, externals: ExternalAccount[]): Stripe.Account {
  return {
    id: platformId,
    object: "account",
    business_profile: { ...noProfile, name: receiving.account_holder_name },
    business_type: null,
    capabilities: { transfers: "active" },
    charges_enabled: true,
    country: "VN",
    created: unixSeconds(receiving.created_at),
    default_currency: "vnd",
    details_submitted: true,
    email: null,
    external_accounts: {
      object: "list",
      data: externals.map(presentExternalAccount),
      has_more: false,
      url: `/v1/accounts/${platformId}/external_accounts`,
    },
    metadata: {},
    payouts_enabled: externals.length > 0,
    requirements: {
      alternatives: [],
      current_deadline: null,
      currently_due: [],
      disabled_reason: null,
      errors: [],
      eventually_due: [],
      past_due: [],
      pending_verification: [],
    },
    type: "standard",
  }
}

/** What an account can do: to be given transfers is all there is. */
export function presentCapability(account: Account): Stripe.Capability {
  const rejected = account.rejected_reason !== null
  return {
    id: "transfers",
    object: "capability",
    account: account.id,
    requested: true,
    requested_at: unixSeconds(account.created_at),
    status: rejected ? "inactive" : "active",
    requirements: {
      alternatives: [],
      current_deadline: null,
      currently_due: [],
      disabled_reason: account.rejected_reason ? "rejected.other" : null,
      errors: [],
      eventually_due: [],
      past_due: [],
      pending_verification: [],
    },
  }
}

/** A connected account as Stripe's API shows it. It can be paid once it has a bank account that did not fail. */
export async function presentAccount(manager: EntityManager, account: Account): Promise<Stripe.Account> {
  const externals = await externalAccountsOf(manager, account.id)
  const known = externals.some((external) => external.is_default && external.status !== "verification_failed")
  const payable = known && account.rejected_reason === null
  const due = known ? [] : ["external_account"]
  const disabled_reason: NonNullable<Stripe.Account["requirements"]>["disabled_reason"] =
    account.rejected_reason ? `rejected.${account.rejected_reason}` : known ? null : "requirements.past_due"
  return {
    id: account.id,
    object: "account",
    business_profile: { ...noProfile, name: account.name },
    business_type: account.business_type,
    capabilities: { transfers: account.rejected_reason ? "inactive" : "active" },
    charges_enabled: account.rejected_reason === null,
    country: "VN",
    created: unixSeconds(account.created_at),
    default_currency: "vnd",
    details_submitted: known,
    email: account.email,
    external_accounts: {
      object: "list",
      data: externals.map(presentExternalAccount),
      has_more: false,
      url: `/v1/accounts/${account.id}/external_accounts`,
    },
    metadata: account.metadata,
    payouts_enabled: payable,
    requirements: {
      alternatives: [],
      current_deadline: null,
      currently_due: due,
      disabled_reason,
      errors: [],
      eventually_due: due,
      past_due: due,
      pending_verification: [],
    },
    type: "custom",
  }
}
