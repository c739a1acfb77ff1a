import { sha256Hex } from "../../kernel/signatures"
import type { BankMovement, SourceName } from "../bank-transactions/movement"

/** What came in: the bytes as they were sent, and the headers. */
export interface IncomingNotice {
  body: Buffer
  header(name: string): string | undefined
  now: Date
}

/** The outcome of checking a notice: taken under an id, or refused as nobody we know sent it. */
export type Acceptance =
  | { taken: true; external_id: string; test_only: boolean }
  | { taken: false; reason: string }

/** A service that reports bank movements by notices. One small adapter for each. */
export interface NoticeSource {
  /** Name in the tables, e.g. `sepay`. */
  readonly name: SourceName
  /** Path below `/sources`. */
  readonly path: string
  /** Checks who sent it, and no more: what is authentic is stored, whatever its form. Of what is refused nothing is. */
  accept(notice: IncomingNotice): Acceptance
  /** Reads an accepted notice; runs later, from the stored bytes. Null for one of a form that is not known. */
  read(body: Buffer): BankMovement[] | null
  /** The answer that the service expects. */
  acknowledgement(external_id: string): object
}

/** A notice that nobody we know sent. */
export function unauthenticated(reason: string): Acceptance {
  return { taken: false, reason }
}

/** An authentic notice; one whose id cannot be read is known by its bytes. */
export function taken(external_id: string | undefined, body: Buffer, test_only = false): Acceptance {
  return { taken: true, external_id: external_id ?? sha256Hex(body), test_only }
}
