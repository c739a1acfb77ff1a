import type Stripe from "stripe"
import { z } from "zod"
import { missing, refused } from "../common/errors"
import { newId, randomText } from "../common/ids"
import { unixSeconds } from "../common/time"
import { listPage } from "../http/list"
import { route, type Call } from "../http/route"
import { clearableText, expand, flag, integer, mergeMetadata, metadata, nothing, pageFields } from "../http/schemas"
import { WebhookEndpoint } from "./webhook-endpoint.entity"

const url = "/v1/webhook_endpoints"

const address = z.url({ protocol: /^https?$/, error: "must be an http(s):// address" }).max(2000)
const enabledEvents = z.array(z.string().regex(/^(\*|[a-z0-9_.]{3,100})$/, "must be * or an event type")).min(1).max(100)

function present(endpoint: WebhookEndpoint, secret?: string): Stripe.WebhookEndpoint {
  return {
    id: endpoint.id,
    object: "webhook_endpoint",
    api_version: endpoint.api_version,
    application: null,
    created: unixSeconds(endpoint.created_at),
    description: endpoint.description,
    enabled_events: endpoint.enabled_events,
    livemode: endpoint.livemode,
    metadata: endpoint.metadata,
    ...(secret ? { secret } : {}),
    status: endpoint.status,
    url: endpoint.url,
  }
}

/** Live events travel encrypted. */
function checkAddress(value: string, livemode: boolean): void {
  if (livemode && !value.startsWith("https://")) throw refused("url", "url_invalid", "Invalid URL: live endpoints must use https.")
}

async function find({ manager, caller, params }: Pick<Call<unknown>, "manager" | "caller" | "params">): Promise<WebhookEndpoint> {
  const id = params.endpoint ?? ""
  const found = await manager
    .createQueryBuilder(WebhookEndpoint, "row")
    .where("row.id = :id and row.livemode = :livemode and row.deleted_at is null", { id, livemode: caller.livemode })
    .getOne()
  if (!found) throw missing("webhook endpoint", id, "webhook_endpoint")
  return found
}

const create = route({
  method: "post",
  path: url,
  scope: "webhook_endpoints:write",
  summary: "Create a webhook endpoint; its secret is shown this once",
  input: z.strictObject({
    url: address, enabled_events: enabledEvents, description: clearableText(1000).optional(), metadata: metadata.optional(),
    api_version: z.string().max(50).optional(), connect: flag.optional(), expand,
  }),
  async handle({ input, manager, caller }) {
    checkAddress(input.url, caller.livemode)
    const id = newId("we")
    const secret = `whsec_${randomText(32)}`
    await manager.insert(WebhookEndpoint, {
      id, livemode: caller.livemode, url: input.url, secret, enabled_events: input.enabled_events, status: "enabled",
      description: input.description ?? null, metadata: mergeMetadata({}, input.metadata), api_version: input.api_version ?? null, managed: false,
    })
    return present(await manager.findOneByOrFail(WebhookEndpoint, { id }), secret)
  },
})

const retrieve = route({
  method: "get", path: `${url}/:endpoint`, scope: "webhook_endpoints:read", summary: "Retrieve a webhook endpoint", input: nothing,
  handle: async (call) => present(await find(call)),
})

const list = route({
  method: "get", path: url, scope: "webhook_endpoints:read", summary: "List webhook endpoints", input: z.strictObject(pageFields),
  handle: ({ manager, caller, input }) =>
    listPage(manager, caller, WebhookEndpoint, input, { url, ownedBy: null, narrow: (query) => query.andWhere("row.deleted_at is null"), present: (endpoint) => present(endpoint) }),
})

const update = route({
  method: "post",
  path: `${url}/:endpoint`,
  scope: "webhook_endpoints:write",
  summary: "Update a webhook endpoint",
  input: z.strictObject({
    url: address.optional(), enabled_events: enabledEvents.optional(), disabled: flag.optional(), description: clearableText(1000).optional(), metadata: metadata.optional(), expand,
  }),
  async handle(call) {
    const { input, manager } = call
    const endpoint = await find(call)
    if (input.url !== undefined) checkAddress(input.url, endpoint.livemode)
    const changes = {
      ...(input.url === undefined ? {} : { url: input.url }),
      ...(input.enabled_events === undefined ? {} : { enabled_events: input.enabled_events }),
      ...(input.disabled === undefined ? {} : { status: input.disabled ? ("disabled" as const) : ("enabled" as const) }),
      ...(input.description === undefined ? {} : { description: input.description }),
      metadata: mergeMetadata(endpoint.metadata, input.metadata),
    }
    await manager.update(WebhookEndpoint, { id: endpoint.id }, changes)
    return present(Object.assign(endpoint, changes))
  },
})

const rotate = route({
  method: "post",
  path: `${url}/:endpoint/rotate_secret`,
  scope: "webhook_endpoints:write",
  summary: "Give an endpoint a new secret; both sign until the old one ends",
  input: z.strictObject({ overlap_seconds: integer(0, 604_800).default(86_400), expand }),
  async handle(call) {
    const endpoint = await find(call)
    const secret = `whsec_${randomText(32)}`
    await call.manager.update(WebhookEndpoint, { id: endpoint.id }, {
      secret, previous_secret: endpoint.secret, previous_secret_until: new Date(call.gateway.now().getTime() + call.input.overlap_seconds * 1000),
    })
    return present(endpoint, secret)
  },
})

const remove = route({
  method: "delete", path: `${url}/:endpoint`, scope: "webhook_endpoints:write", summary: "Delete a webhook endpoint", input: nothing,
  async handle(call) {
    const endpoint = await find(call)
    await call.manager.update(WebhookEndpoint, { id: endpoint.id }, { deleted_at: new Date(), status: "disabled" })
    return { id: endpoint.id, object: "webhook_endpoint", deleted: true }
  },
})

/** Everything below `/v1/webhook_endpoints`. */
export const webhookEndpointRoutes = [create, list, retrieve, update, rotate, remove]
