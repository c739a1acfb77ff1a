import type Stripe from "stripe"
import type { EntityManager } from "typeorm"
import { findBank } from "../banks/list"
import { sha256Hex } from "../common/signatures"
import { unixSeconds, unixSecondsOrNull } from "../common/time"
import type { Account } from "./account.entity"
import { ExternalAccount } from "./external-account.entity"

/** A bank account as Stripe's API shows it; `vietqr.held_until` tells how long payouts to it wait. */
export type PresentedExternalAccount = Stripe.BankAccount & { vietqr: { held_until: number | null } }

export function presentExternalAccount(external: ExternalAccount): PresentedExternalAccount {
  return {
    id: external.id,
    object: "bank_account",
    account: external.account_id,
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

/** The bank accounts of an account that are in use, the default one first. */
export function externalAccountsOf(manager: EntityManager, account_id: string): Promise<ExternalAccount[]> {
  return manager
    .createQueryBuilder(ExternalAccount, "row")
    .where("row.account_id = :account_id and row.deleted_at is null", { account_id })
    .orderBy("row.is_default", "DESC")
    .addOrderBy("row.seq", "DESC")
    .limit(10)
    .getMany()
}

/** A connected account as Stripe's API shows it. It can be paid once it has a bank account that did not fail. */
export async function presentAccount(manager: EntityManager, account: Account): Promise<Stripe.Account> {
  const externals = await externalAccountsOf(manager, account.id)
  const payable = externals.some((external) => external.is_default && external.status !== "verification_failed")
  const due = payable ? [] : ["external_account"]
  return {
    id: account.id,
    object: "account",
    business_profile: {
      mcc: null, minority_owned_business_designation: null, name: account.name, product_description: null, specified_commercial_transactions_act_url: null, support_address: null, support_email: null, support_phone: null, support_url: null, url: null,
    },
    business_type: account.business_type,
    capabilities: { transfers: "active" },
    charges_enabled: true,
    country: "VN",
    created: unixSeconds(account.created_at),
    default_currency: "vnd",
    details_submitted: payable,
    email: account.email,
    external_accounts: { object: "list", data: externals.map(presentExternalAccount), has_more: false, url: `/v1/accounts/${account.id}/external_accounts` },
    metadata: account.metadata,
    payouts_enabled: payable,
    requirements: {
      alternatives: [], current_deadline: null, currently_due: due, disabled_reason: payable ? null : "requirements.past_due", errors: [], eventually_due: due, past_due: due, pending_verification: [],
    },
    type: "custom",
  }
}
