import { z } from "zod"
import { deletedOf, listOf, named, notes, reference, seconds, unused } from "../http/output"

/** The bank account to which a seller is paid. */
export const externalAccount = named(
  "BankAccount",
  z.strictObject({
    id: z.string(),
    object: z.literal("bank_account"),
    account: reference,
    account_holder_name: z.string(),
    account_holder_type: unused,
    account_type: unused,
    available_payout_methods: z.array(z.literal("standard")),
    bank_name: z.string().nullable(),
    country: z.literal("VN"),
    currency: z.literal("vnd"),
    default_for_currency: z.boolean(),
    fingerprint: z.string(),
    last4: z.string(),
    metadata: notes,
    routing_number: z.string(),
    status: z.enum(["new", "verified", "verification_failed"]),
    vietqr: z.strictObject({ held_until: seconds.nullable() }),
  })
)
export const externalAccountList = listOf(externalAccount)
export const deletedExternalAccount = deletedOf("bank_account", "DeletedBankAccount")

/** The abilities of an account. */
export const capability = named(
  "Capability",
  z.strictObject({
    id: z.string(),
    object: z.literal("capability"),
    account: reference,
    requested: z.boolean(),
    requested_at: seconds.nullable(),
    status: z.enum(["active", "inactive"]),
    requirements: z.looseObject({
      currently_due: z.array(z.string()),
      disabled_reason: z.string().nullable(),
    }),
  })
)
export const capabilityList = listOf(capability)

/** A connected account: a seller. */
export const accountObject = named(
  "Account",
  z.strictObject({
    id: z.string(),
    object: z.literal("account"),
    business_profile: z.looseObject({ name: z.string().nullable() }),
    business_type: z.string().nullable(),
    capabilities: z.strictObject({ transfers: z.enum(["active", "inactive"]) }),
    charges_enabled: z.boolean(),
    country: z.literal("VN"),
    created: seconds,
    default_currency: z.literal("vnd"),
    details_submitted: z.boolean(),
    email: z.string().nullable(),
    external_accounts: externalAccountList,
    metadata: notes,
    payouts_enabled: z.boolean(),
    requirements: z.strictObject({
      alternatives: z.array(z.never()),
      current_deadline: unused,
      currently_due: z.array(z.string()),
      disabled_reason: z.string().nullable(),
      errors: z.array(z.never()),
      eventually_due: z.array(z.string()),
      past_due: z.array(z.string()),
      pending_verification: z.array(z.string()),
    }),
    type: z.enum(["custom", "standard"]),
  })
)
export const accountList = listOf(accountObject)
export const deletedAccount = deletedOf("account", "DeletedAccount")
