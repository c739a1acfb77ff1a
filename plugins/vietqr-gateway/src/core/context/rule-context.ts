import type { EntityManager } from "typeorm"
import type { Clock } from "../../kernel/clock"
import type { BankAccountDirectory } from "../bank-accounts/directory"
import type { LateMoneyChoice } from "../late-money/late-money"

/** What rules are set up with. */
export interface RuleConfig {
  /** 2 to 4 letters that start every transfer code. */
  transfer_code_prefix: string
  /** How long an intent can be paid that names no time itself. */
  intent_ttl_s: number
  /** How long after its deadline an intent waits for slow notices of money that was sent in time. */
  notice_grace_s: number
  /** What becomes of late money of an intent that does not name it itself. */
  late_money: LateMoneyChoice
  /** How long after its deadline an intent may take late money, where its shop wants it. */
  late_money_grace_ms: number
  /** Money to one account of more than this many VND within a day needs a second person. */
  payout_approval_above: number
  /** How long payouts to a new or changed bank account wait. */
  bank_change_hold_ms: number
  /** How much more than a planned transfer a debit may be, in whole VND: the bank's fee on top of it. */
  bank_fee_max: number
  /** Seals what only the gateway may read again: secrets of approvers and of webhook endpoints. */
  sealing_key: string
}

/** An event as it was written, for whoever counts what was committed. */
export interface EmittedEvent {
  type: string
  object: object
}

/**
 * Shows an object as clients and events see it. A port: rules emit events, and the form of objects belongs to the API.
 * @param subject an entity, as it is now
 */
export type PresentObject = (manager: EntityManager, subject: object) => Promise<object>

/** What every rule works with, and all it works with. One for each transaction. */
export interface RuleContext {
  /** The transaction in which everything is read and written. */
  readonly manager: EntityManager
  readonly clock: Clock
  readonly config: RuleConfig
  readonly bankAccounts: BankAccountDirectory
  readonly present: PresentObject
  /** What was emitted in this transaction so far. */
  readonly emitted: EmittedEvent[]
}
