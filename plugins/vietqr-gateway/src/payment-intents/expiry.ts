import { z } from "zod"
import { row } from "../database/sql"
import type { Gateway } from "../gateway"
import { cancelIntent } from "./lifecycle"
import { lockIntent } from "./store"

/**
 * Ends one intent whose time ran out by the database's clock. Nothing expires while notices that came earlier are still
 * waiting, nor while the gateway catches up after a downtime: money that was sent in time must be seen first.
 * @returns whether there may be more
 */
export function expireNext(gateway: Gateway): Promise<boolean> {
  return gateway.db.transaction(async (manager) => {
    const due = await row(
      manager,
      z.object({ id: z.string() }),
      `select id from payment_intents p where status = 'requires_action' and expires_at <= now()
         and (select expiry_after from heartbeat) <= now()
         and not exists (select 1 from notices n where n.state = 'waiting' and n.attempts = 0 and n.received_at < now())
       order by expires_at limit 1 for update skip locked`
    )
    if (!due) return false
    const intent = await lockIntent(manager, due.id)
    if (intent?.status === "requires_action") await cancelIntent(gateway, manager, intent, "expired")
    return true
  })
}
