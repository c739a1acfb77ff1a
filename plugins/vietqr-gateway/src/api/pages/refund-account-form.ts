import { readAccountNumber } from "@chophien/vocabulary/bank-account"
import { bankText } from "@chophien/vocabulary/bank-text"
import { findBank } from "../../core/banks/list"
import type { Destination } from "../../core/outgoing-payments/destination"
import type { TextKey } from "./texts"

/** What a payer typed, as it was typed. */
export interface TypedAccount {
  bank_bin: string
  account_number: string
  account_holder_name: string
}

/** What is wrong with each field. */
export type AccountFaults = Partial<Record<keyof TypedAccount, TextKey>>

/** How long a name may be that is read at all. */
const holder_length_max = 100

/** The fields of a form that was sent. */
export function typedAccount(form: URLSearchParams): TypedAccount {
  const field = (name: keyof TypedAccount) => (form.get(name) ?? "").toWellFormed().trim().slice(0, 200)
  return {
    bank_bin: field("bank_bin"),
    account_number: field("account_number"),
    account_holder_name: field("account_holder_name"),
  }
}

/** The account that was typed: a bank that transfers reach, a plain number, a name as banks carry it. Or what is wrong. */
export function readTyped(typed: TypedAccount): { account: Destination } | { faults: AccountFaults } {
  const bank = findBank(typed.bank_bin)
  const number = readAccountNumber(typed.account_number)
  const account_holder_name = bankText(typed.account_holder_name, holder_length_max + 1).toUpperCase()
  const faults: AccountFaults = {
    ...(bank?.transfer_supported ? {} : { bank_bin: "refund_bank_missing" as const }),
    ...(number.outcome === "value" ? {} : { account_number: "refund_number_wrong" as const }),
    ...(account_holder_name.length >= 2 && account_holder_name.length <= holder_length_max
      ? {}
      : { account_holder_name: "refund_holder_wrong" as const }),
  }
  if (!bank || number.outcome !== "value" || Object.keys(faults).length) return { faults }
  return { account: { bank_bin: bank.bin, account_number: number.value, account_holder_name } }
}
