import { z } from "zod"
import { WebhookEndpoint } from "../../core/webhooks/webhook-endpoint.entity"
import { rows } from "../../kernel/database/sql"
import { unixSeconds, unixSecondsOrNull } from "../../kernel/time"
import { nothing, pageFields } from "../http/fields"
import { cursorOf, settledBelow } from "../http/list"
import { type Call, route } from "../http/route"
import { missing, refused, StripeError } from "../http/stripe-error"
import { deliveryList, deliveryObject } from "./output"

const url = "/v1/vietqr/webhook_deliveries"

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

function present(row: z.output<typeof delivery>): object {
  return {
    id: row.id,
    object: "vietqr.webhook_delivery",
    attempts: row.attempts,
    created: unixSeconds(row.created_at),
    delivered_at: unixSecondsOrNull(row.delivered_at),
    event: row.event_id,
    event_type: row.type,
    last_error: row.last_error,
    last_status: row.last_status,
    livemode: row.livemode,
    next_attempt_at: row.state === "pending" ? unixSeconds(row.next_attempt_at) : null,
    status: row.state,
    webhook_endpoint: row.endpoint_id,
  }
}

function find(
  { manager, caller }: Pick<Call<unknown>, "manager" | "caller">,
  where: string,
  parameters: unknown[],
  limit: number,
  order: "asc" | "desc" = "desc"
) {
  return rows(
    manager,
    delivery,
    `select d.*, e.type, e.livemode from webhook_deliveries d join events e on e.id = d.event_id
     where e.livemode = $1 and e.account_id is not distinct from $2 and ${where} order by d.seq ${order} limit ${limit}`,
    [caller.livemode, caller.account_id, ...parameters]
  )
}

const list = route({
  method: "get",
  path: url,
  scope: "webhook_endpoints:read",
  output: deliveryList,
  summary: "List deliveries, newest first; status=dead shows those that were given up",
  input: z.strictObject({
    ...pageFields,
    status: z.enum(["pending", "delivered", "dead"]).optional(),
    event: z.string().max(100).optional(),
    webhook_endpoint: z.string().max(100).optional(),
  }),
  async handle(call) {
    const { status, event, webhook_endpoint, limit } = call.input
    const { cursor, backwards, param } = cursorOf(call.input)
    if (cursor !== undefined && !(await find(call, "d.id = $3", [cursor], 1)).length)
      throw refused(param, "resource_missing", `No such webhook delivery: '${cursor}'`)
    const found = await find(
      call,
      `($3::text is null or d.state = $3) and ($4::text is null or d.event_id = $4) and ($5::text is null or d.endpoint_id = $5)
       and d.seq <= $7 and ($6::text is null or d.seq ${backwards ? ">" : "<"} (select seq from webhook_deliveries where id = $6))`,
      [
        status ?? null,
        event ?? null,
        webhook_endpoint ?? null,
        cursor ?? null,
        await settledBelow(call.manager, "webhook_deliveries"),
      ],
      limit + 1,
      backwards ? "asc" : "desc"
    )
    const data = found.slice(0, limit).map(present)
    return { object: "list", url, has_more: found.length > limit, data: backwards ? data.reverse() : data }
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:delivery`,
  scope: "webhook_endpoints:read",
  output: deliveryObject,
  summary: "Retrieve a delivery",
  input: nothing,
  async handle(call) {
    const [found] = await find(call, "d.id = $3", [call.params.delivery ?? ""], 1)
    if (!found) throw missing("webhook delivery", call.params.delivery ?? "")
    return present(found)
  },
})

const replay = route({
  method: "post",
  path: `${url}/:delivery/replay`,
  scope: "webhook_endpoints:write",
  output: deliveryObject,
  summary: "Send an event to its endpoint again, dead or delivered",
  input: nothing,
  async handle(call) {
    const id = call.params.delivery ?? ""
    const [found] = await find(call, "d.id = $3", [id], 1)
    if (!found) throw missing("webhook delivery", id)
    const endpoint = await call.manager.findOneBy(WebhookEndpoint, { id: found.endpoint_id })
    if (!endpoint || endpoint.deleted_at || endpoint.status !== "enabled") {
      throw new StripeError(400, "The endpoint of this delivery is disabled or deleted.", {
        code: "webhook_endpoint_unexpected_state",
        param: "webhook_endpoint",
      })
    }
    await call.manager.query(
      "update webhook_deliveries set state = 'pending', attempts = 0, next_attempt_at = now(), claimed_until = null, created_at = now() where id = $1",
      [id]
    )
    const [again] = await find(call, "d.id = $3", [id], 1)
    return present(again ?? found)
  },
})

/** Everything below `/v1/vietqr/webhook_deliveries`. */
export const deliveryRoutes = [list, retrieve, replay]
