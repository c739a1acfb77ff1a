import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import { generateEntityId } from "@medusajs/framework/utils"
import type { PayoutState } from "../models/seller-payout"

/** A payout as it stands in a batch. */
export type BatchPayout = { id: string; seller_id: string; amount: number }

/**
 * Opens a batch with a payout for each seller, in one transaction. One batch at a time is made or waits for approval.
 * @returns its id, or null while another one is under way
 */
export async function insertBatch(
  context: SqlContext,
  made_by: string,
  payouts: { seller_id: string; amount: number }[]
): Promise<string | null> {
  await runStatement(context, `select pg_advisory_xact_lock(hashtextextended('settlement batch', 0))`, [])
  const open = await runStatement<{ id: string }>(
    context,
    `select id from settlement_batch where state in ('making', 'to_approve') limit 1`,
    []
  )
  if (open.length) return null
  const id = generateEntityId(undefined, "sbatch")
  await runStatement(context, `insert into settlement_batch (id, state, made_by) values (?, 'making', ?)`, [
    id,
    made_by,
  ])
  const rows = payouts.map((payout) => ({ ...payout, id: generateEntityId(undefined, "spay") }))
  await runStatement(
    context,
    `insert into settlement_payout (id, batch_id, seller_id, amount, state)
     select id, ?, seller_id, amount, 'planned' from jsonb_to_recordset(?::jsonb) as p (id text, seller_id text, amount integer)`,
    [id, JSON.stringify(rows)]
  )
  return id
}

/** Payouts of a batch that the gateway was not asked for yet. */
export async function listPlanned(context: SqlContext, batch_id: string): Promise<BatchPayout[]> {
  return await runStatement<BatchPayout>(
    context,
    `select id, seller_id, amount from settlement_payout where batch_id = ? and state = 'planned' order by id`,
    [batch_id]
  )
}

/** The gateway has a payout: it waits for its batch. */
export async function notePayout(
  context: SqlContext,
  id: string,
  made: { payout_id: string; transfer_code: string }
): Promise<void> {
  await runStatement(
    context,
    `update settlement_payout set state = 'waiting', payout_id = ?, transfer_code = ?, updated_at = now() where id = ? and state = 'planned'`,
    [made.payout_id, made.transfer_code, id]
  )
}

/** The gateway refused a payout. */
export async function refusePayout(context: SqlContext, id: string, failure: string): Promise<void> {
  await runStatement(
    context,
    `update settlement_payout set state = 'refused', failure = ?, updated_at = now() where id = ? and state = 'planned'`,
    [failure, id]
  )
}

/** Where a line of the gateway's batch stands. */
export type PayoutLine = {
  payout_id: string
  state: PayoutState
  bank_bin: string | null
  account_number: string | null
  bank_reference: string | null
  failure: string | null
}

/** Takes over where payouts stand at the gateway, with the moments at which that changed. */
export async function savePayoutLines(context: SqlContext, lines: PayoutLine[]): Promise<void> {
  await runStatement(
    context,
    `update settlement_payout p set state = l.state, bank_bin = l.bank_bin, account_number = l.account_number,
       bank_reference = l.bank_reference, failure = l.failure, updated_at = now(),
       sent_at = case when l.state in ('sent', 'paid', 'failed') then coalesce(p.sent_at, now()) end,
       paid_at = case when l.state = 'paid' then coalesce(p.paid_at, now()) end
     from jsonb_to_recordset(?::jsonb) as l (payout_id text, state text, bank_bin text, account_number text, bank_reference text, failure text)
     where p.payout_id = l.payout_id and (p.state, coalesce(p.bank_reference, '')) is distinct from (l.state, coalesce(l.bank_reference, ''))`,
    [JSON.stringify(lines)]
  )
}
