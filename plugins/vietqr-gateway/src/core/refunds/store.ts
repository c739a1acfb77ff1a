import type { EntityManager } from "typeorm"
import { z } from "zod"
import { rows } from "../../kernel/database/sql"
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

/** Which refunds send the money of failed ones again and did not fail themselves, by the id of the failed one. */
export async function replacementsOf(
  manager: Pick<EntityManager, "query">,
  failed_ids: string[]
): Promise<Map<string, string>> {
  if (!failed_ids.length) return new Map()
  const found = await rows(
    manager,
    z.object({ id: z.string(), replaces_id: z.string() }),
    `select r.id, r.replaces_id from refunds r join outgoing_payments o on o.object_id = r.id
     where r.replaces_id = any($1) and o.state not in ('failed', 'canceled') order by r.seq`,
    [failed_ids]
  )
  return new Map(found.map(({ id, replaces_id }) => [replaces_id, id]))
}
