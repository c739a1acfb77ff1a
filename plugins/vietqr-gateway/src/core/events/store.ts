import type { EntityManager, SelectQueryBuilder } from "typeorm"
import type { Owner } from "../context/owner"
import { EventRow } from "./event.entity"

/** The owner's event, or null. */
export function findEvent(
  manager: EntityManager,
  { livemode, account_id }: Owner,
  id: string
): Promise<EventRow | null> {
  return manager
    .createQueryBuilder(EventRow, "row")
    .where("row.id = :id and row.livemode = :livemode and row.account_id is not distinct from :account_id", {
      id,
      livemode,
      account_id,
    })
    .getOne()
}

/** Narrows a list of events (its alias `row`) to those that every endpoint took, or to those that one still waits for. */
export function whereDelivered(query: SelectQueryBuilder<EventRow>, delivered: boolean): void {
  const undelivered =
    "exists (select 1 from webhook_deliveries d where d.event_id = row.id and d.state <> 'delivered')"
  query.andWhere(delivered ? `not ${undelivered}` : undelivered)
}
