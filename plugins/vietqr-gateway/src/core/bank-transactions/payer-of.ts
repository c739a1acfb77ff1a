import { accountNumberPattern } from "@chophien/vocabulary/bank-account"
import { type Destination, sameAccount } from "../outgoing-payments/destination"
import type { BankTransaction } from "./bank-transaction.entity"

/** Where a credit came from, where its notice named the account. */
export function payerOf(credit: BankTransaction): Destination | null {
  const { counterparty_bank_bin: bank_bin, counterparty_account_number: account_number } = credit
  if (!bank_bin || !account_number || !accountNumberPattern.test(account_number)) return null
  return { bank_bin, account_number, account_holder_name: credit.counterparty_name ?? "" }
}

/** The one account from which several credits came, where each notice named it. */
export function onePayerOf(credits: readonly BankTransaction[]): Destination | null {
  const [first = null, ...others] = credits.map(payerOf)
  return others.every((other) => sameAccount(first, other)) ? first : null
}
