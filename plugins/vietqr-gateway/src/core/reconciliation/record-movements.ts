import { newId } from "../../kernel/ids"
import { findTransferCodes } from "../../kernel/transfer-codes/transfer-codes"
import type { BankAccount } from "../bank-accounts/bank-account.entity"
import type { BankTransaction } from "../bank-transactions/bank-transaction.entity"
import { type FreshMovement, findTwins, lockEqualMovements, type Twin } from "../bank-transactions/find-twins"
import { type ReportedMovement, type SourceName, wellFormed } from "../bank-transactions/movement"
import {
  findKnownMovements,
  insertBankTransactions,
  type NewBankTransaction,
} from "../bank-transactions/store"
import type { RuleContext } from "../context/rule-context"

/** What became of a reported movement. */
export type MovementOutcome =
  | "booked"
  | "known"
  | "duplicate"
  | "held"
  | "foreign_account"
  | "foreign_currency"
  | "test_notice_on_live_account"
  | "conflicting_repeat"

/** A reported movement that is on one of our accounts. */
interface OwnMovement extends FreshMovement {
  reported: ReportedMovement
  account: BankAccount
}

/** What was stored, and what became of each reported movement. */
export interface Recorded {
  transactions: BankTransaction[]
  outcomes: Map<ReportedMovement, MovementOutcome>
}

/** Our account that a movement is on, or why it is none of ours. */
function ownAccount(
  { bankAccounts }: RuleContext,
  { movement, test_only }: ReportedMovement
): BankAccount | MovementOutcome {
  const account = bankAccounts.findByNumber(movement.account_numbers)
  if (!account) return "foreign_account"
  if (test_only && account.livemode) return "test_notice_on_live_account"
  return movement.currency.toUpperCase() === "VND" ? account : "foreign_currency"
}

/** Those that are ours, by source; what becomes of the others is noted. */
function ownMovements(
  context: RuleContext,
  list: readonly ReportedMovement[],
  outcomes: Recorded["outcomes"]
): Map<SourceName, OwnMovement[]> {
  const bySource = new Map<SourceName, OwnMovement[]>()
  for (const reported of list) {
    const account = ownAccount(context, reported)
    if (typeof account === "string") {
      outcomes.set(reported, account)
      continue
    }
    const movement = wellFormed(reported.movement)
    const own = {
      reported,
      account,
      bank_account_id: account.id,
      movement,
      codes: findTransferCodes(movement.description, context.config.transfer_code_prefix),
    }
    const listed = bySource.get(reported.source)
    if (listed) listed.push(own)
    else bySource.set(reported.source, [own])
  }
  return bySource
}

/** Those that the source did not report before; a repeat is known, or contradicts what was reported. */
async function freshMovements(
  { manager }: RuleContext,
  source: SourceName,
  list: readonly OwnMovement[],
  outcomes: Recorded["outcomes"]
): Promise<OwnMovement[]> {
  const known = await findKnownMovements(
    manager,
    source,
    list.map(({ movement }) => movement.external_id)
  )
  return list.filter(({ reported, movement, bank_account_id }) => {
    const { external_id, amount, direction } = movement
    const before = known.get(external_id)
    if (!before) {
      known.set(external_id, { external_id, amount, direction, bank_account_id })
      return true
    }
    const same =
      before.amount === amount && before.direction === direction && before.bank_account_id === bank_account_id
    outcomes.set(reported, same ? "known" : "conflicting_repeat")
    return false
  })
}

function toRow(
  { reported, account, movement, codes }: OwnMovement,
  twin: Twin | undefined
): NewBankTransaction {
  const { counterparty } = movement
  return {
    id: newId("btx"),
    livemode: account.livemode,
    bank_account_id: account.id,
    notice_id: reported.notice_id,
    source: reported.source,
    external_id: movement.external_id,
    direction: movement.direction,
    amount: movement.amount,
    description: movement.description,
    codes,
    reference: movement.reference,
    counterparty_bank_bin: counterparty.bank_bin,
    counterparty_account_number: counterparty.account_number,
    counterparty_name: counterparty.name,
    balance_after: movement.balance_after,
    occurred_at: movement.occurred_at,
    state: !twin ? "booked" : twin.exact ? "duplicate" : "held",
    duplicate_of: twin?.id ?? null,
  }
}

/**
 * New movements in rounds: one that a source reports twice in one go, under two ids, comes in a later round than its twin.
 */
function roundsOf(fresh: readonly OwnMovement[]): OwnMovement[][] {
  const rounds: OwnMovement[][] = []
  const repeats = new Map<string, number>()
  for (const own of fresh) {
    const { reference, direction, amount } = own.movement
    const key = `${own.account.id} ${direction} ${amount} ${reference}`
    const round = reference === null ? 0 : (repeats.get(key) ?? 0)
    repeats.set(key, round + 1)
    const list = rounds[round]
    if (list) list.push(own)
    else rounds.push([own])
  }
  return rounds
}

/** Stores what is new of one source. What another process stored in between contradicts what is reported here. */
async function recordSource(
  context: RuleContext,
  source: SourceName,
  list: readonly OwnMovement[],
  outcomes: Recorded["outcomes"]
): Promise<BankTransaction[]> {
  const fresh = await freshMovements(context, source, list, outcomes)
  const transactions: BankTransaction[] = []
  for (const round of source === "statement" ? [fresh] : roundsOf(fresh))
    transactions.push(...(await recordRound(context, source, round, outcomes)))
  return transactions
}

/** Stores one round of them. */
async function recordRound(
  context: RuleContext,
  source: SourceName,
  fresh: readonly OwnMovement[],
  outcomes: Recorded["outcomes"]
): Promise<BankTransaction[]> {
  const { manager } = context
  if (!fresh.length) return []
  const twins = await findTwins(manager, source, fresh)
  const reportedOf = new Map<string, ReportedMovement>()
  const stored = await insertBankTransactions(
    manager,
    fresh.map((own, ord) => {
      const row = toRow(own, twins.get(ord))
      reportedOf.set(row.id, own.reported)
      outcomes.set(own.reported, "conflicting_repeat")
      return row
    })
  )
  for (const { id, state } of stored) {
    const reported = reportedOf.get(id)
    if (reported) outcomes.set(reported, state)
  }
  return stored
}

/**
 * Stores reported movements within the caller's transaction.
 * Reported again by the same source a movement changes nothing.
 * Reported by a second source, or again under another id, it is stored as a duplicate and not counted, or held for a
 * person.
 */
export async function recordMovements(
  context: RuleContext,
  list: readonly ReportedMovement[]
): Promise<Recorded> {
  const outcomes: Recorded["outcomes"] = new Map()
  const bySource = ownMovements(context, list, outcomes)
  const own = [...bySource.values()].flat()
  if (own.length) await lockEqualMovements(context.manager, own)
  const transactions: BankTransaction[] = []
  for (const [source, ofSource] of bySource)
    transactions.push(...(await recordSource(context, source, ofSource, outcomes)))
  return { transactions, outcomes }
}
