import type { BankMovement, SourceName } from "../bank-transactions/movement"

/** What came in: the bytes as they were sent, and the headers. */
export interface IncomingNotice {
  body: Buffer
  header(name: string): string | undefined
  now: Date
}

/** Why a notice is refused: nobody we know sent it, or it cannot be read. */
export type NoticeFault = "unauthenticated" | "unreadable"

/** The outcome of checking a notice: taken under an id, or refused. */
export type Acceptance =
  | { taken: true; external_id: string; test_only: boolean }
  | { taken: false; fault: NoticeFault; reason: string }

/** A service that reports bank movements by notices. One small adapter for each. */
export interface NoticeSource {
  /** Name in the tables, e.g. `sepay`. */
  readonly name: SourceName
  /** Path below `/sources`. */
  readonly path: string
  /** Checks origin and form; nothing is stored of a notice that is refused. */
  accept(notice: IncomingNotice): Acceptance
  /** Reads an accepted notice; runs later, from the stored bytes. */
  read(body: Buffer): BankMovement[]
  /** The answer that the service expects. */
  acknowledgement(external_id: string): object
}

/** A notice that nobody we know sent. */
export function unauthenticated(reason: string): Acceptance {
  return { taken: false, fault: "unauthenticated", reason }
}

/** A notice that cannot be read. */
export const unreadable: Acceptance = { taken: false, fault: "unreadable", reason: "unreadable" }
