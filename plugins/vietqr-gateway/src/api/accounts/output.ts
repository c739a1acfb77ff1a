import { z } from "zod"
import { deletedOf, emptyList, listOf, named, notes, reference, seconds, unused } from "../http/output"

/** The bank account to which a seller is paid. */
export const externalAccount = named(
  "BankAccount",
  z.strictObject({
    id: z.string(),
    object: z.literal("bank_account"),
    account: reference("Account"),
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

/** What is still missing of an account. */
const requirements = {
  alternatives: emptyList,
  current_deadline: unused,
  currently_due: z.array(z.string()),
  disabled_reason: z.string().nullable(),
  errors: emptyList,
  eventually_due: z.array(z.string()),
  past_due: z.array(z.string()),
  pending_verification: z.array(z.string()),
}

/** The abilities of an account. */
export const capability = named(
  "Capability",
  z.strictObject({
    id: z.string(),
    object: z.literal("capability"),
    account: reference("Account"),
    requested: z.boolean(),
    requested_at: seconds.nullable(),
    status: z.enum(["active", "inactive"]),
    requirements: z.strictObject(requirements),
  })
)
export const capabilityList = listOf(capability)

/** A connected account: a seller. */
export const accountObject = named(
  "Account",
  z.strictObject({
    id: z.string(),
    object: z.literal("account"),
    business_profile: z.strictObject({
      mcc: unused,
      minority_owned_business_designation: unused,
      name: z.string().nullable(),
      product_description: unused,
      specified_commercial_transactions_act_url: unused,
      support_address: unused,
      support_email: unused,
      support_phone: unused,
      support_url: unused,
      url: unused,
    }),
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
    requirements: z.strictObject(requirements),
    type: z.enum(["custom", "standard"]),
  })
)
export const accountList = listOf(accountObject)
export const deletedAccount = deletedOf("account", "DeletedAccount")
