import { z } from "zod"
import { int8, row } from "../../kernel/database/sql"
import type { RuleContext } from "../context/rule-context"
import type { Destination } from "./destination"

/** A transfer that is about to be planned, or to go elsewhere. */
export interface ApprovalCase {
  livemode: boolean
  /** Whole VND. */
  amount: number
  /** Null while nobody named the account. */
  destination: Destination | null
  /** Whether the bank named the account as the payer's, or an approver found it to be its owner's. */
  trusted: boolean
  /** Everybody who asked for it or named its account; null stands for a key that named no person. */
  makers: readonly (string | null)[]
  /** The planned transfer itself, where it is planned already. */
  id: string | null
}

/** How many people must agree before it leaves. */
export interface ApprovalNeed {
  needs_approval: boolean
  approvals_missing: number
}

/**
 * What goes to an account on one person's word and may leave within a day of now, in whole VND. That is all that waits,
 * and what left in the last 24 hours. What failed after it was sent counts too, as it may have left all the same.
 * Accounts of one number count as one, whatever bank they name. Until the transaction ends nobody else counts the same.
 */
async function promisedTo(
  { manager }: RuleContext,
  { livemode, id }: ApprovalCase,
  { account_number }: Destination
): Promise<number> {
  await manager.query("select pg_advisory_xact_lock(hashtextextended('destination ' || upper($1), 2))", [
    account_number,
  ])
  const found = await row(
    manager,
    z.object({ amount: int8 }),
    `select coalesce(sum(amount), 0) as amount from outgoing_payments
     where livemode = $1 and upper(account_number) = upper($2) and id is distinct from $3 and not needs_approval and not destination_trusted
       and (state = 'pending' or (state in ('sent', 'unknown', 'paid', 'failed')
         and greatest(sent_at, case when state = 'paid' then settled_at end) > now() - interval '24 hours'))`,
    [livemode, account_number, id]
  )
  return found?.amount ?? 0
}

/**
 * Whether other people must agree before money leaves. Sums to one account within a day count, not single amounts.
 * Of a maker who named nobody it is unknown who the second person would be, so then two approvers must agree.
 * @param changed whether it goes elsewhere than was named before: then an approver sees it, whatever the sum
 */
export async function approvalNeed(
  context: RuleContext,
  planned: ApprovalCase,
  changed = false
): Promise<ApprovalNeed> {
  const { amount, destination, trusted, makers } = planned
  if (trusted) return { needs_approval: false, approvals_missing: 0 }
  const before = destination ? await promisedTo(context, planned, destination) : 0
  const needs_approval = changed || before + amount > context.config.payout_approval_above
  return { needs_approval, approvals_missing: needs_approval ? (makers.includes(null) ? 2 : 1) : 0 }
}
