/** One movement on a bank account as a source tells it, in our words. */
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

/** Everything that ever tells of movements, by the name it has in the tables. */
export const sourceNames = ["sepay", "casso", "casso_v1", "payos", "vietqr_vn", "statement"] as const

/** One of them. */
export type SourceName = (typeof sourceNames)[number]

/** What came in over HTTP: the bytes as they were sent, and the headers. */
export interface IncomingNotice {
  body: Buffer
  header(name: string): string | undefined
  now: Date
}

/** The outcome of checking a notice: taken under an id, or refused with a status for the source. */
export type Acceptance =
  | { taken: true; external_id: string; test_only: boolean }
  | { taken: false; status: 400 | 401; reason: string }

/** Something that tells of bank movements over HTTP. One small adapter for each service. */
export interface NoticeSource {
  /** Name in the tables, e.g. `sepay`. */
  readonly name: SourceName
  /** Path below `/sources`. */
  readonly path: string
  /** Checks origin and form; nothing is stored of a notice that is refused. */
  accept(notice: IncomingNotice): Acceptance
  /** Reads an accepted notice; runs later, from the stored bytes. */
  read(body: Buffer): BankMovement[]
  /** The body of the 200 that the service expects. */
  acknowledgement(external_id: string): object
}
