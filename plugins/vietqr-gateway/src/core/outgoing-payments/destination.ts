/** Where money goes: a bank account in Vietnam. */
export interface Destination {
  /** Six digits that NAPAS gave the bank. */
  bank_bin: string
  /** 1 to 19 letters and digits. */
  account_number: string
  account_holder_name: string
}

/** Whether two name the same account; the holder's name may be spelled otherwise. */
export function sameAccount(one: Destination | null, other: Destination | null): boolean {
  return (
    one !== null &&
    other !== null &&
    one.bank_bin === other.bank_bin &&
    one.account_number.toUpperCase() === other.account_number.toUpperCase()
  )
}
