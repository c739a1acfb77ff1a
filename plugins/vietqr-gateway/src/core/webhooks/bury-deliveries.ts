import type { EntityManager } from "typeorm"

/**
 * Marks what is to be sent to a disabled or deleted endpoint as dead: it is not lost, and can be replayed.
 * Also what was written in the same moment in which the endpoint ended.
 */
export async function buryDeliveries(manager: Pick<EntityManager, "query">): Promise<void> {
  await manager.query(
    `update webhook_deliveries d set state = 'dead', claimed_until = null, last_error = 'the endpoint was ' || case when w.deleted_at is null then 'disabled' else 'deleted' end
     from webhook_endpoints w where w.id = d.endpoint_id and d.state = 'pending' and (w.status <> 'enabled' or w.deleted_at is not null)`
  )
}
