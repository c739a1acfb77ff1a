import { newId } from "../../kernel/ids"
import type { RequestIdentity } from "../context/owner"
import type { RuleContext } from "../context/rule-context"

interface EventFields {
  /** `subject.happened`, e.g. `payment_intent.succeeded`. */
  type: string
  livemode: boolean
  account_id: string | null
  previous_attributes?: object
  request?: RequestIdentity | undefined
}

/** Something that happened, in the transaction in which it happens. */
export interface EventInput extends EventFields {
  /** The entity it is about, shown as it is now. */
  subject: object
}

/** An event whose object has its API form already. */
export interface PreparedEvent extends EventFields {
  object: object
}

/** Shows an event's subject as it is now; what changes it afterwards does not change the event. */
export async function prepareEvent(
  { manager, present }: RuleContext,
  { subject, ...event }: EventInput
): Promise<PreparedEvent> {
  return { ...event, object: await present(manager, subject) }
}

/**
 * Writes events in their order, and one delivery of each for every endpoint that wants it.
 * It is one statement: all are there after the commit, or none.
 */
export async function insertEvents(
  { manager, emitted }: RuleContext,
  events: readonly PreparedEvent[]
): Promise<void> {
  if (!events.length) return
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
    [
      JSON.stringify(
        events.map(({ request, ...event }, ord) => ({
          ...event,
          ord,
          id: newId("evt"),
          request_id: request?.id,
          idempotency_key: request?.idempotency_key,
        }))
      ),
    ]
  )
  emitted.push(...events.map(({ type, object }) => ({ type, object })))
}

/** Writes one event about an entity, with its deliveries. */
export async function emitEvent(context: RuleContext, event: EventInput): Promise<void> {
  await insertEvents(context, [await prepareEvent(context, event)])
}
