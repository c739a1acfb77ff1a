/** Everything that reports movements, by the name it has in the tables. */
export const sourceNames = ["sepay", "casso", "casso_v1", "vietqr_vn", "statement"] as const

/** One of them. */
export type SourceName = (typeof sourceNames)[number]

/** One movement on a bank account as a source reports it, in our words. */
export interface BankMovement {
  /** The source's own id of the movement; the same movement always has the same one. */
  external_id: string
  /** The account and, where the source names one, the virtual account that took the money. */
  account_numbers: string[]
  direction: "credit" | "debit"
  /** Whole VND, above zero. */
  amount: number
  currency: string
  /** The transfer's text as the bank wrote it. */
  description: string
  /** The bank's reference, letters and digits only, or null where the source has none. */
  reference: string | null
  counterparty: { bank_bin: string | null; account_number: string | null; name: string | null }
  balance_after: number | null
  occurred_at: Date
}

/** A movement, and which source reported it by which notice. */
export interface ReportedMovement {
  movement: BankMovement
  source: SourceName
  /** Null for a row of a statement. */
  notice_id: string | null
  /** Reported by the simulated bank: may touch accounts of test mode only. */
  test_only: boolean
}

/** Texts as the database can store them: half of a character becomes the sign for a broken one. */
export function wellFormed(movement: BankMovement): BankMovement {
  const { bank_bin, account_number, name } = movement.counterparty
  return {
    ...movement,
    external_id: movement.external_id.toWellFormed(),
    description: movement.description.toWellFormed(),
    reference: movement.reference?.toWellFormed() ?? null,
    counterparty: {
      bank_bin: bank_bin?.toWellFormed() ?? null,
      account_number: account_number?.toWellFormed() ?? null,
      name: name?.toWellFormed() ?? null,
    },
  }
}
