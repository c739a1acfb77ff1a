import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import GatewayEvent from "./models/gateway-event"

type IdRow = { id: string }

/** An event of the gateway, as it is stored. */
export type NewGatewayEvent = {
  id: string
  type: string
  intent_id: string | null
  object_id: string | null
  amount: number | null
  order_group_id: string | null
}

/** Owns the inbox of the gateway's events. Times are the database's. */
export default class GatewayInboxModuleService extends MedusaService({ GatewayEvent }) {
  /** Writes an event into the inbox; `false` when it is there already. */
  @InjectManager()
  async receive(event: NewGatewayEvent, @MedusaContext() context: SqlContext = {}): Promise<boolean> {
    const rows = await runStatement<IdRow>(
      context,
      `insert into gateway_event (id, type, intent_id, object_id, amount, order_group_id) values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id`,
      [event.id, event.type, event.intent_id, event.object_id, event.amount, event.order_group_id]
    )
    return rows.length === 1
  }

  /** Events that still have to be worked off, oldest first, the ones that failed often later. */
  @InjectManager()
  async listWaitingEvents(limit: number, @MedusaContext() context: SqlContext = {}): Promise<string[]> {
    const rows = await runStatement<IdRow>(
      context,
      `select id from gateway_event
       where state = 'waiting' and updated_at <= now() - least(attempts, 60) * interval '10 seconds'
       order by created_at limit ?`,
      [limit]
    )
    return rows.map((row) => row.id)
  }

  /** Closes an event. */
  @InjectManager()
  async finishEvent(id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await runStatement(
      context,
      `update gateway_event set state = 'done', last_error = null, processed_at = now(), updated_at = now() where id = ?`,
      [id]
    )
  }

  /** Leaves an event for another try. */
  @InjectManager()
  async failEvent(id: string, error: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await runStatement(
      context,
      `update gateway_event set attempts = attempts + 1, last_error = left(?, 500), updated_at = now() where id = ? and state = 'waiting'`,
      [error, id]
    )
  }
}
