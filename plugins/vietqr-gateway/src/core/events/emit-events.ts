import type { EntityManager } from "typeorm"
import { newId } from "../../kernel/ids"

/** Something to tell, in the transaction in which it happens. */
export interface Happening {
  type: string
  livemode: boolean
  account_id: string | null
  /** The object as it is now, in its API form. */
  object: object
  previous_attributes?: object
  request?: { id: string; idempotency_key: string | null }
}

/**
 * Writes events in their order and one delivery of each for every endpoint that wants it, in one statement: all are
 * there after the commit, or none.
 */
export async function emitAll(manager: EntityManager, happenings: Happening[]): Promise<void> {
  if (!happenings.length) return
  const events = happenings.map(
    ({ type, livemode, account_id, object, previous_attributes, request }, ord) => ({
      ord,
      id: newId("evt"),
      livemode,
      account_id,
      type,
      object,
      previous_attributes,
      request_id: request?.id,
      idempotency_key: request?.idempotency_key,
    })
  )
  await manager.query(
    `with happened as (
       insert into events (id, livemode, account_id, type, object, previous_attributes, request_id, idempotency_key)
       select h.id, h.livemode, h.account_id, h.type, h.object, h.previous_attributes, h.request_id, h.idempotency_key
       from jsonb_to_recordset($1::jsonb) as h (
         ord integer, id text, livemode boolean, account_id text, type text, object jsonb, previous_attributes jsonb, request_id text, idempotency_key text) order by h.ord
       returning seq, id, livemode, account_id, type, object ->> 'id' as object_id
     )
     insert into webhook_deliveries (id, event_id, endpoint_id, object_id)
     select 'whd_' || md5(happened.id || endpoint.id), happened.id, endpoint.id, happened.object_id
     from happened join webhook_endpoints endpoint on endpoint.livemode = happened.livemode and endpoint.status = 'enabled' and endpoint.deleted_at is null
       and (endpoint.connect is null or endpoint.connect = (happened.account_id is not null))
       and (endpoint.enabled_events @> '"*"' or endpoint.enabled_events @> to_jsonb(happened.type))
     order by happened.seq, endpoint.seq`,
    [JSON.stringify(events)]
  )
}

/** Writes one event with its deliveries. */
export function emit(manager: EntityManager, happening: Happening): Promise<void> {
  return emitAll(manager, [happening])
}
