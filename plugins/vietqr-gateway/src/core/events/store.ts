import type { EntityManager } from "typeorm"
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
