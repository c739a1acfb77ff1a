import { bankBinPattern } from "@chophien/vocabulary/bank-account"
import { z } from "zod"
import type { AccountProfile } from "../../core/accounts/accounts"
import type { NewExternalAccount } from "../../core/accounts/external-accounts"
import { clearableText, currency, expand, flag, metadata } from "../http/fields"

const vietnam = z
  .string()
  .toUpperCase()
  .refine((value) => value === "VN", { error: "must be VN" })

/** A bank account as Stripe's clients name one. */
export const bankAccountInput = z.strictObject({
  object: z.literal("bank_account"),
  country: vietnam,
  currency,
  routing_number: z.string().regex(bankBinPattern, "must be the six digits of the bank"),
  account_number: z.string().regex(/^[A-Za-z0-9]{1,19}$/, "must be 1 to 19 letters and digits"),
  account_holder_name: z.string().min(1).max(100),
  account_holder_type: z.enum(["individual", "company"]).optional(),
})

/** The same in our words. */
export function toExternalAccount(bank: z.output<typeof bankAccountInput>): NewExternalAccount {
  const { routing_number, account_number, account_holder_name } = bank
  return { bank_bin: routing_number, account_number, account_holder_name }
}

/** How Stripe splits duties between platform and account. Here the platform bears all of them: taken, and changes nothing. */
const controller = z.strictObject({
  fees: z.strictObject({ payer: z.enum(["account", "application"]) }).optional(),
  losses: z.strictObject({ payments: z.enum(["application", "stripe"]) }).optional(),
  requirement_collection: z.enum(["application", "stripe"]).optional(),
  stripe_dashboard: z.strictObject({ type: z.enum(["express", "full", "none"]) }).optional(),
})

/** Body of `POST /v1/accounts/:id`. */
export const profileInput = z.strictObject({
  email: z.email().max(254).optional(),
  business_type: z.enum(["individual", "company", "non_profit", "government_entity"]).optional(),
  business_profile: z.strictObject({ name: clearableText(200).optional() }).optional(),
  external_account: bankAccountInput.optional(),
  metadata: metadata.optional(),
  expand,
})

/** Body of `POST /v1/accounts`. */
export const accountInput = z.strictObject({
  ...profileInput.shape,
  type: z.enum(["custom", "express", "standard", "none"]).optional(),
  country: vietnam.optional(),
  default_currency: currency.optional(),
  capabilities: z.strictObject({ transfers: z.strictObject({ requested: flag }).optional() }).optional(),
  controller: controller.optional(),
})

/** The same in our words. */
export function toProfile(input: z.output<typeof profileInput>): AccountProfile {
  const { email, business_type, business_profile, external_account, metadata } = input
  return {
    email,
    business_type,
    name: business_profile?.name,
    metadata,
    external_account: external_account && toExternalAccount(external_account),
  }
}
