import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from "typeorm"
import type { RuleContext } from "../context/rule-context"
import type { Destination } from "./destination"
import { OutgoingPayment } from "./outgoing-payment.entity"

/** The outgoing payment of a refund or payout. */
export function outgoingOf(manager: EntityManager, object_id: string): Promise<OutgoingPayment> {
  return manager.findOneByOrFail(OutgoingPayment, { object_id })
}

/** Those of many refunds or payouts, by the id of each. */
export async function outgoingOfAll(
  manager: EntityManager,
  object_ids: string[]
): Promise<Map<string, OutgoingPayment>> {
  if (!object_ids.length) return new Map()
  const found = await manager
    .createQueryBuilder(OutgoingPayment, "row")
    .where("row.object_id = any(:object_ids)", { object_ids })
    .getMany()
  return new Map(found.map((outgoing) => [outgoing.object_id, outgoing]))
}

/** The same of one, its row locked until the transaction ends. Taken after reviews. */
export function lockOutgoing(manager: EntityManager, object_id: string): Promise<OutgoingPayment> {
  return manager
    .createQueryBuilder(OutgoingPayment, "row")
    .where("row.object_id = :object_id", { object_id })
    .setLock("pessimistic_write")
    .getOneOrFail()
}

/** The same of many, locked in the order in which they were planned. */
export async function lockAllOutgoing(
  manager: EntityManager,
  object_ids: string[]
): Promise<OutgoingPayment[]> {
  if (!object_ids.length) return []
  return manager
    .createQueryBuilder(OutgoingPayment, "row")
    .where("row.object_id = any(:object_ids)", { object_ids })
    .orderBy("row.seq")
    .setLock("pessimistic_write")
    .getMany()
}

/** Writes changed columns of an outgoing payment and answers it as it is now. */
export async function updateOutgoing(
  { manager }: Pick<RuleContext, "manager">,
  outgoing: OutgoingPayment,
  changes: Partial<OutgoingPayment>
): Promise<OutgoingPayment> {
  await manager.update(OutgoingPayment, { id: outgoing.id }, changes)
  return Object.assign(outgoing, changes)
}

/** Where an outgoing payment goes, or null while nobody named an account. */
export function destinationOf({
  bank_bin,
  account_number,
  account_holder_name,
}: Pick<OutgoingPayment, keyof Destination>): Destination | null {
  return bank_bin && account_number
    ? { bank_bin, account_number, account_holder_name: account_holder_name ?? "" }
    : null
}

/** Narrows a list of refunds or payouts (its alias `row`) to those whose transfer at the bank is in one of the states. */
export function whereOutgoingState<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  states: readonly string[]
): void {
  query.andWhere(
    "exists (select 1 from outgoing_payments o where o.object_id = row.id and o.state = any(:states))",
    { states }
  )
}

/** When the transfer of a listed refund or payout (alias `row`) was made, or until when it waits: an SQL expression. */
export const outgoingMoment =
  "(select coalesce(o.settled_at, o.not_before) from outgoing_payments o where o.object_id = row.id)"
