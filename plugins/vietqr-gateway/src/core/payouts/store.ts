import type { EntityManager } from "typeorm"
import type { Owner } from "../context/owner"
import { Payout } from "./payout.entity"

/** The owner's payout, or null. */
export function findPayout(
  manager: EntityManager,
  { livemode, account_id }: Owner,
  id: string
): Promise<Payout | null> {
  return manager
    .createQueryBuilder(Payout, "row")
    .where("row.id = :id and row.livemode = :livemode and row.account_id is not distinct from :account_id", {
      id,
      livemode,
      account_id,
    })
    .getOne()
}
