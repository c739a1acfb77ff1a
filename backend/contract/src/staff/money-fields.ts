import { accountNumberPattern, bankBinPattern } from "@chophien/vocabulary/bank-account"
import * as z from "zod/mini"
import { amount } from "../wire/fields"

/** The order group that some money belongs to. */
export const moneyOrderSchema = z.object({
  id: z.string(),
  code: z.string(),
  state: z.string(),
  amount,
  customer_name: z.string(),
  phone: z.string(),
  /** What of its money goes back and has not arrived yet, and what has. */
  amount_returning: amount,
  amount_returned: amount,
})
export type MoneyOrder = z.infer<typeof moneyOrderSchema>

/** Why somebody does something about money. */
export const reason = z.string().check(z.trim(), z.normalize("NFC"), z.minLength(5), z.maxLength(1000))
/** A part of some money, in whole VND. */
export const partAmount = z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000_000_000)))

/** A bank account in Vietnam that takes money. */
export const account = {
  bank_bin: z.string().check(z.regex(bankBinPattern)),
  account_number: z.string().check(z.trim(), z.regex(accountNumberPattern)),
  account_holder_name: z.string().check(z.trim(), z.normalize("NFC"), z.minLength(1), z.maxLength(100)),
}
/** The fields of a bank account. */
export const accountFields = ["bank_bin", "account_number", "account_holder_name"] as const

/** An act that needs a reason alone. */
export const reasonBody = z.strictObject({ reason })
/** An act that names an account. */
export const accountBody = z.strictObject({ reason, ...account })

/** What an act answers: the item it was about. */
export const actAnswer = z.object({ id: z.string() })

/** What the gateway refuses, in the words of staff. */
export const gatewayProblems = [
  "money_item_not_found",
  "money_already_settled",
  "money_already_returned",
  "money_amount_too_large",
  "money_amount_too_small",
  "money_balance_insufficient",
  "money_account_unusable",
  "money_order_takes_none",
  "money_second_person",
  "money_code_wrong",
  "money_approver_locked",
  "money_taken_back",
  "money_key_reused",
  "money_act_refused",
  "money_gateway_away",
] as const
