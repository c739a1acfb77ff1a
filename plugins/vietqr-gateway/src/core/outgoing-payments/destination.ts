/** Where money goes: a bank account in Vietnam. */
export interface Destination {
  /** Six digits that NAPAS gave the bank. */
  bank_bin: string
  /** 1 to 19 letters and digits. */
  account_number: string
  account_holder_name: string
}
