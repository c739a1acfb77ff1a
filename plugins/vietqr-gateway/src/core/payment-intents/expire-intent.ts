import { z } from "zod"
import { row } from "../../kernel/database/sql"
import type { RuleContext } from "../context/rule-context"
import { cancelIntent } from "./cancel-intent"
import { lockIntent } from "./store"

/**
 * Ends one intent whose time ran out by the database's clock, and the grace for slow notices with it.
 * It waits for the notices that came before that, and while the gateway catches up after a downtime.
 * So money that was sent in time is seen first.
 * It does not wait for later notices, of which there is always one in busy hours.
 * @returns whether there may be more
 */
export async function expireNextIntent(context: RuleContext): Promise<boolean> {
  const { manager } = context
  const due = await row(
    manager,
    z.object({ id: z.string() }),
    `select id from payment_intents p where status = 'requires_action' and expires_at <= now() and expires_at + make_interval(secs => grace_seconds) <= now()
       and (select expiry_after from heartbeat) <= now()
       and not exists (select 1 from notices n where n.state = 'waiting' and n.attempts = 0 and n.received_at <= greatest(p.expires_at + make_interval(secs => p.grace_seconds), (select expiry_after from heartbeat)))
     order by expires_at limit 1 for update skip locked`
  )
  if (!due) return false
  const intent = await lockIntent(manager, due.id)
  if (intent?.status === "requires_action") await cancelIntent(context, intent, "expired")
  return true
}
