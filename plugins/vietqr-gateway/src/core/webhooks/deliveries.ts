import type { EntityManager } from "typeorm"
import { z } from "zod"
import { settledBelow } from "../../kernel/database/settled-below"
import { int8, row, rows } from "../../kernel/database/sql"
import type { Owner } from "../context/owner"
import { WebhookError } from "./errors"
import { WebhookEndpoint } from "./webhook-endpoint.entity"

const delivery = z.object({
  id: z.string(),
  event_id: z.string(),
  type: z.string(),
  endpoint_id: z.string(),
  state: z.enum(["pending", "delivered", "dead"]),
  attempts: z.number(),
  next_attempt_at: z.date(),
  last_status: z.number().nullable(),
  last_error: z.string().nullable(),
  delivered_at: z.date().nullable(),
  created_at: z.date(),
  livemode: z.boolean(),
})

/** One event on its way to one endpoint, with the event's type and mode. */
export type Delivery = z.output<typeof delivery>

function selectDeliveries(
  manager: Pick<EntityManager, "query">,
  { livemode, account_id }: Owner,
  {
    where,
    parameters,
    limit,
    order = "desc",
  }: { where: string; parameters: unknown[]; limit: number; order?: "asc" | "desc" }
): Promise<Delivery[]> {
  return rows(
    manager,
    delivery,
    `select d.*, e.type, e.livemode from webhook_deliveries d join events e on e.id = d.event_id
     where e.livemode = $1 and e.account_id is not distinct from $2 and ${where} order by d.seq ${order} limit ${limit}`,
    [livemode, account_id, ...parameters]
  )
}

/** A delivery of the owner's events by its id, or null. */
export async function findDelivery(
  manager: Pick<EntityManager, "query">,
  owner: Owner,
  id: string
): Promise<Delivery | null> {
  const [found] = await selectDeliveries(manager, owner, { where: "d.id = $3", parameters: [id], limit: 1 })
  return found ?? null
}

/** Which deliveries are listed. */
export interface DeliveryFilter {
  status: Delivery["state"] | undefined
  event: string | undefined
  webhook_endpoint: string | undefined
  /** The delivery from which the page goes on. */
  cursor: string | undefined
  /** Towards newer ones. */
  backwards: boolean
  limit: number
}

/** Deliveries of the owner's events, newest first; with `backwards` oldest first. */
export async function listDeliveries(
  manager: Pick<EntityManager, "query">,
  owner: Owner,
  { status, event, webhook_endpoint, cursor, backwards, limit }: DeliveryFilter
): Promise<Delivery[]> {
  return selectDeliveries(manager, owner, {
    where: `($3::text is null or d.state = $3) and ($4::text is null or d.event_id = $4) and ($5::text is null or d.endpoint_id = $5)
       and d.seq <= $7 and ($6::text is null or d.seq ${backwards ? ">" : "<"} (select seq from webhook_deliveries where id = $6))`,
    parameters: [
      status ?? null,
      event ?? null,
      webhook_endpoint ?? null,
      cursor ?? null,
      await settledBelow(manager, "webhook_deliveries"),
    ],
    limit,
    order: backwards ? "asc" : "desc",
  })
}

/** To how many endpoints an event is still to be sent. */
export async function countPending(manager: Pick<EntityManager, "query">, event_id: string): Promise<number> {
  const found = await row(
    manager,
    z.object({ count: int8 }),
    "select count(*) filter (where state = 'pending') as count from webhook_deliveries where event_id = $1",
    [event_id]
  )
  return found?.count ?? 0
}

/**
 * Sends an event to its endpoint again, dead or delivered.
 * @throws WebhookError when the endpoint is disabled or deleted
 */
export async function replayDelivery(
  manager: EntityManager,
  owner: Owner,
  found: Delivery
): Promise<Delivery> {
  const endpoint = await manager.findOneBy(WebhookEndpoint, { id: found.endpoint_id })
  if (!endpoint || endpoint.deleted_at || endpoint.status !== "enabled")
    throw new WebhookError(
      "webhook_endpoint_unexpected_state",
      "The endpoint of this delivery is disabled or deleted.",
      "webhook_endpoint"
    )
  await manager.query(
    "update webhook_deliveries set state = 'pending', attempts = 0, next_attempt_at = now(), claimed_until = null, created_at = now() where id = $1",
    [found.id]
  )
  return (await findDelivery(manager, owner, found.id)) ?? found
}
