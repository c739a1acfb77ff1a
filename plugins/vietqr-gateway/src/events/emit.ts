import type { EntityManager } from "typeorm"
import { newId } from "../common/ids"

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

/** Writes an event and one delivery for every endpoint that wants it: both are there after the commit, or neither. */
export async function emit(manager: EntityManager, happening: Happening): Promise<void> {
  const object_id = "id" in happening.object && typeof happening.object.id === "string" ? happening.object.id : null
  await manager.query(
    `with happened as (
       insert into events (id, livemode, account_id, type, object, previous_attributes, request_id, idempotency_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id
     )
     insert into webhook_deliveries (id, event_id, endpoint_id, object_id)
     select 'whd_' || md5(happened.id || endpoint.id), happened.id, endpoint.id, $9
     from happened, webhook_endpoints endpoint
     where endpoint.livemode = $2 and endpoint.status = 'enabled' and endpoint.deleted_at is null
       and (endpoint.connect is null or endpoint.connect = ($3::text is not null))
       and (endpoint.enabled_events @> '"*"' or endpoint.enabled_events @> to_jsonb($4::text))`,
    [
      newId("evt"), happening.livemode, happening.account_id, happening.type, JSON.stringify(happening.object),
      happening.previous_attributes ? JSON.stringify(happening.previous_attributes) : null,
      happening.request?.id ?? null, happening.request?.idempotency_key ?? null, object_id,
    ]
  )
}
