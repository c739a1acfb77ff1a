import type { PayoutInterval } from "@chophien/contract/seller/money"
import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import { generateEntityId } from "@medusajs/framework/utils"
import type { BatchState } from "../models/payout-batch"
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

/** When each seller was last sent something that did not come back. */
export async function lastPayouts(context: SqlContext, seller_ids: string[]): Promise<Map<string, Date>> {
  const rows = await runStatement<{ seller_id: string; at: Date }>(
    context,
    `select seller_id, max(created_at) as at from settlement_payout
     where state in ('planned', 'waiting', 'sent', 'paid') and seller_id in (select jsonb_array_elements_text(?::jsonb)) group by 1`,
    [JSON.stringify(seller_ids)]
  )
  return new Map(rows.map(({ seller_id, at }) => [seller_id, new Date(at)]))
}

/** The newest terms of some sellers and of all, by seller; that of all has no seller. */
export async function newestTerms(
  context: SqlContext,
  seller_ids: string[]
): Promise<
  { seller_id: string | null; interval: PayoutInterval; payout_min: number | null; reserve: number | null }[]
> {
  return await runStatement(
    context,
    `select distinct on (seller_id) seller_id, interval, payout_min, reserve from payout_terms
     where deleted_at is null and (seller_id is null or seller_id in (select jsonb_array_elements_text(?::jsonb)))
     order by seller_id, created_at desc, id desc`,
    [JSON.stringify(seller_ids)]
  )
}

/** Notes that a seller wants to be paid. A request that no payout answered yet stays as it is. @returns since when */
export async function savePayoutRequest(
  context: SqlContext,
  seller_id: string,
  requested_by: string
): Promise<Date> {
  const [row] = await runStatement<{ requested_at: Date }>(
    context,
    `insert into payout_request (seller_id, requested_at, requested_by) values (?, now(), ?)
     on conflict (seller_id) do update set
       requested_by = excluded.requested_by, updated_at = now(),
       requested_at = case when exists (select 1 from settlement_payout p where p.seller_id = payout_request.seller_id
         and p.state in ('planned', 'waiting', 'sent', 'paid') and p.created_at > payout_request.requested_at)
         then now() else payout_request.requested_at end
     returning requested_at`,
    [seller_id, requested_by]
  )
  if (!row) throw new Error(`The request of ${seller_id} was not written`)
  return new Date(row.requested_at)
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
       bank_reference = l.bank_reference, failure = l.failure, updated_at = now(), told_at = null,
       sent_at = case when l.state in ('sent', 'paid', 'failed') then coalesce(p.sent_at, now()) end,
       paid_at = case when l.state = 'paid' then coalesce(p.paid_at, now()) end
     from jsonb_to_recordset(?::jsonb) as l (payout_id text, state text, bank_bin text, account_number text, bank_reference text, failure text)
     where p.payout_id = l.payout_id and (p.state, coalesce(p.bank_reference, '')) is distinct from (l.state, coalesce(l.bank_reference, ''))`,
    [JSON.stringify(lines)]
  )
}

/** Notes that a batch was approved, once. */
export async function approveBatch(
  context: SqlContext,
  id: string,
  approved_by: string | null
): Promise<void> {
  await runStatement(
    context,
    `update settlement_batch set state = 'sent', approved_by = ?, approved_at = now(), updated_at = now() where id = ? and state = 'to_approve'`,
    [approved_by, id]
  )
}

/** Batches to ask the gateway about: those under way, and at times those in which a bank may still return something. */
export async function takeBatchesToFollow(
  context: SqlContext,
  within_ms: number,
  again_after_ms: number
): Promise<{ id: string; gateway_batch_id: string | null }[]> {
  return await runStatement(
    context,
    `update settlement_batch set updated_at = now()
     where state in ('to_approve', 'sent')
       or (state = 'closed' and closed_at > now() - ? * interval '1 millisecond' and updated_at <= now() - ? * interval '1 millisecond')
     returning id, gateway_batch_id`,
    [within_ms, again_after_ms]
  )
}

/** Moves a batch on; `false` where it was not in that state any more. */
export async function moveBatch(
  context: SqlContext,
  id: string,
  from: BatchState,
  to: BatchState
): Promise<boolean> {
  const rows = await runStatement<{ id: string }>(
    context,
    `update settlement_batch set state = ?, updated_at = now(), closed_at = case when ? in ('closed', 'empty') then now() end
     where id = ? and state = ? returning id`,
    [to, to, id, from]
  )
  return rows.length === 1
}

/** Payouts that came to an end which nobody told their sellers of. */
export async function listUntold(
  context: SqlContext,
  limit: number
): Promise<{ id: string; seller_id: string; amount: number; state: string }[]> {
  return await runStatement(
    context,
    `select id, seller_id, amount, state from settlement_payout
     where told_at is null and state in ('paid', 'failed') order by updated_at limit ?`,
    [limit]
  )
}
