import { transfer_max } from "@chophien/vocabulary/amount"
import { accountNumberPattern, bankBinPattern } from "@chophien/vocabulary/bank-account"
import { bank_text_length_max } from "@chophien/vocabulary/bank-text"
import { formatNumber } from "@chophien/vocabulary/number"

/** What a VietQR code asks a bank app to do. */
export interface VietQR {
  /** Six digits that NAPAS gave the bank. */
  bank_bin: string
  /** Account or card, 1 to 19 letters and digits. */
  account_number: string
  /** `account` = QRIBFTTA, `card` = QRIBFTTC. */
  service: "account" | "card"
  /** `dynamic` codes carry an amount and are meant for one payment. */
  initiation: "static" | "dynamic"
  /** Whole VND, or null when the payer types it. */
  amount: number | null
  /** What the payer's bank writes as the transfer's text; ASCII, up to 25 characters. */
  purpose: string | null
  /** Sub-tag 01 of the additional data. */
  bill_number: string | null
  /** Sub-tag 05 of the additional data. */
  reference_label: string | null
}

/** What a code can be made of; `initiation` follows from the amount. */
export interface VietQRInput {
  bank_bin: string
  account_number: string
  service?: "account" | "card"
  amount?: number | null
  purpose?: string | null
  bill_number?: string | null
  reference_label?: string | null
}

/** Why a code cannot be made or read. `reason` is stable and meant for programs. */
export class VietQRError extends Error {
  constructor(
    readonly reason: string,
    readonly param: string,
    message: string
  ) {
    super(message)
    this.name = "VietQRError"
  }
}

const printableAscii = /^[\x20-\x7e]+$/

/** Checks the parts of a code against every limit of the standard; throws the first breach. */
export function checkVietQR(qr: VietQRInput, text_length_max = bank_text_length_max): void {
  if (!bankBinPattern.test(qr.bank_bin))
    throw new VietQRError("bank_bin_invalid", "bank_bin", "A bank's BIN has exactly six digits.")
  if (!accountNumberPattern.test(qr.account_number)) {
    throw new VietQRError(
      "account_number_invalid",
      "account_number",
      "An account number has 1 to 19 letters and digits, nothing else."
    )
  }
  if (qr.amount !== undefined && qr.amount !== null) {
    if (!Number.isSafeInteger(qr.amount))
      throw new VietQRError("amount_not_integer", "amount", "An amount is a whole number of VND.")
    if (qr.amount < 1)
      throw new VietQRError(
        "amount_too_small",
        "amount",
        "An amount is at least 1 VND; leave it out to let the payer type it."
      )
    if (qr.amount > transfer_max)
      throw new VietQRError(
        "amount_too_large",
        "amount",
        `One transfer is below ${formatNumber(transfer_max + 1, "en")} VND.`
      )
  }
  for (const name of ["purpose", "bill_number", "reference_label"] as const) {
    const text = qr[name]
    if (text === undefined || text === null) continue
    if (text.length === 0)
      throw new VietQRError(`${name}_empty`, name, `Leave ${name} out instead of sending an empty text.`)
    if (!printableAscii.test(text)) {
      throw new VietQRError(
        `${name}_not_ascii`,
        name,
        `${name} takes plain ASCII only: banks cannot carry diacritics, so write "Pa Co" for "Pà Cò".`
      )
    }
    if (text.length > text_length_max)
      throw new VietQRError(`${name}_too_long`, name, `${name} has at most ${text_length_max} characters.`)
  }
}
