import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import type { PartSession } from "./types"

/**
 * The group stands and waits for the money, each of its parts with what pays for it, within the caller's transaction.
 * @throws Error unless the group is being placed, and its parts have a session each and add up to its amount
 */
export async function openGroup(context: SqlContext, id: string, sessions: PartSession[]): Promise<void> {
  const [group] = await runStatement<{ amount: number }>(
    context,
    `update order_group set state = 'awaiting_payment', updated_at = now()
     where id = ? and state = 'placing' and intent_id is not null returning amount`,
    [id]
  )
  if (!group) throw new Error(`Order group ${id} is not being placed`)
  await runStatement(
    context,
    `update order_group_part p set payment_session_id = s.payment_session_id, updated_at = now()
       from jsonb_to_recordset(?::jsonb) as s(order_id text, payment_session_id text)
      where p.order_id = s.order_id and p.order_group_id = ?`,
    [JSON.stringify(sessions), id]
  )
  const [parts] = await runStatement<{ sum: string; unpaid: string }>(
    context,
    `select coalesce(sum(amount), 0) as sum, count(*) filter (where payment_session_id is null) as unpaid
     from order_group_part where order_group_id = ? and deleted_at is null`,
    [id]
  )
  if (Number(parts?.unpaid) > 0) throw new Error(`A part of ${id} has no payment session`)
  if (Number(parts?.sum) !== Number(group.amount))
    throw new Error(`The parts of ${id} add up to ${parts?.sum}, not to ${group.amount}`)
}
