import type { EntityManager } from "typeorm"
import type { Owner } from "../context/owner"
import { Refund } from "./refund.entity"

/** The owner's refund, or null. */
export function findRefund(
  manager: EntityManager,
  { livemode, account_id }: Owner,
  id: string
): Promise<Refund | null> {
  return manager
    .createQueryBuilder(Refund, "row")
    .where("row.id = :id and row.livemode = :livemode and row.account_id is not distinct from :account_id", {
      id,
      livemode,
      account_id,
    })
    .getOne()
}
