import type Stripe from "stripe"
import { IsNull } from "typeorm"
import { z } from "zod"
import { addressFault, policyOf } from "../../core/webhooks/addresses"
import { giveUpPending } from "../../core/webhooks/store"
import { WebhookEndpoint } from "../../core/webhooks/webhook-endpoint.entity"
import { newId, randomText } from "../../kernel/ids"
import { unixSeconds } from "../../kernel/time"
import {
  clearableText,
  expand,
  flag,
  integer,
  mergeMetadata,
  metadata,
  nothing,
  pageFields,
} from "../http/fields"
import { listPage } from "../http/list"
import { type Call, route } from "../http/route"
import { missing, refused, StripeError } from "../http/stripe-error"
import { deletedEndpoint, endpointList, endpointObject } from "./output"

const url = "/v1/webhook_endpoints"

const address = z.string().min(1).max(2000)
const enabledEvents = z
  .array(z.string().regex(/^(\*|[a-z0-9_.]{3,100})$/, "must be * or an event type"))
  .min(1)
  .max(100)

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

function checkAddress({ gateway, caller }: Pick<Call<unknown>, "gateway" | "caller">, value: string): void {
  const fault = addressFault(value, policyOf(caller.livemode, gateway.config))
  if (fault) throw refused("url", "url_invalid", fault)
}

/** Endpoints are the platform's: they hear of every account, so none is managed in an account's name. */
function platformOnly({ caller }: Pick<Call<unknown>, "caller">): void {
  if (caller.account_id !== null)
    throw new StripeError(403, "Webhook endpoints belong to the platform: leave out Stripe-Account.", {
      code: "account_invalid",
      param: "Stripe-Account",
    })
}

/** Deliveries to the configured endpoint are not judged by address, and each boot sets its secret: both are the operator's alone. */
function notManaged(endpoint: WebhookEndpoint, param: "url" | "webhook_endpoint"): void {
  if (endpoint.managed)
    throw refused(
      param,
      "webhook_endpoint_managed",
      "This endpoint's address and secret are those of GATEWAY_WEBHOOK_URL and GATEWAY_WEBHOOK_SECRET: change them there, or create another endpoint."
    )
}

/** As many endpoints of one mode as Stripe allows: each event is sent to all of them. */
const maxEndpoints = 16

async function checkCount({ manager, caller }: Pick<Call<unknown>, "manager" | "caller">): Promise<void> {
  await manager.query("select pg_advisory_xact_lock(hashtextextended($1, 5))", [
    `webhook endpoints ${caller.livemode}`,
  ])
  const count = await manager.countBy(WebhookEndpoint, {
    livemode: caller.livemode,
    managed: false,
    deleted_at: IsNull(),
  })
  if (count >= maxEndpoints)
    throw new StripeError(
      400,
      `You have reached the maximum of ${maxEndpoints} webhook endpoints: delete one that is not needed any more.`,
      { code: "webhook_endpoints_too_many", param: "url" }
    )
}

async function find(
  { manager, caller, params }: Pick<Call<unknown>, "manager" | "caller" | "params">,
  { lock = false } = {}
): Promise<WebhookEndpoint> {
  platformOnly({ caller })
  const id = params.endpoint ?? ""
  const query = manager
    .createQueryBuilder(WebhookEndpoint, "row")
    .where("row.id = :id and row.livemode = :livemode and row.deleted_at is null", {
      id,
      livemode: caller.livemode,
    })
  if (lock) query.setLock("pessimistic_write")
  const found = await query.getOne()
  if (!found) throw missing("webhook endpoint", id, "webhook_endpoint")
  return found
}

const create = route({
  method: "post",
  path: url,
  scope: "webhook_endpoints:write",
  output: endpointObject,
  summary: "Create a webhook endpoint; its secret is shown this once",
  input: z.strictObject({
    url: address,
    enabled_events: enabledEvents,
    description: clearableText(1000).optional(),
    metadata: metadata.optional(),
    api_version: z.string().max(50).optional(),
    connect: flag.optional(),
    expand,
  }),
  async handle({ input, manager, caller, gateway }) {
    platformOnly({ caller })
    checkAddress({ gateway, caller }, input.url)
    await checkCount({ manager, caller })
    const id = newId("we")
    const secret = `whsec_${randomText(32)}`
    await manager.insert(WebhookEndpoint, {
      id,
      livemode: caller.livemode,
      url: input.url,
      secret,
      enabled_events: input.enabled_events,
      status: "enabled",
      description: input.description ?? null,
      metadata: mergeMetadata({}, input.metadata),
      api_version: input.api_version ?? null,
      managed: false,
      connect: input.connect ?? null,
    })
    return present(await manager.findOneByOrFail(WebhookEndpoint, { id }), secret)
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:endpoint`,
  scope: "webhook_endpoints:read",
  output: endpointObject,
  summary: "Retrieve a webhook endpoint",
  input: nothing,
  handle: async (call) => present(await find(call)),
})

const list = route({
  method: "get",
  path: url,
  scope: "webhook_endpoints:read",
  output: endpointList,
  summary: "List webhook endpoints",
  input: z.strictObject(pageFields),
  handle({ manager, caller, input }) {
    platformOnly({ caller })
    return listPage(manager, caller, WebhookEndpoint, input, {
      url,
      ownedBy: null,
      narrow: (query) => query.andWhere("row.deleted_at is null"),
      present: (endpoint) => present(endpoint),
    })
  },
})

const update = route({
  method: "post",
  path: `${url}/:endpoint`,
  scope: "webhook_endpoints:write",
  output: endpointObject,
  summary: "Update a webhook endpoint",
  input: z.strictObject({
    url: address.optional(),
    enabled_events: enabledEvents.optional(),
    disabled: flag.optional(),
    description: clearableText(1000).optional(),
    metadata: metadata.optional(),
    expand,
  }),
  async handle(call) {
    const { input, manager } = call
    const endpoint = await find(call, { lock: true })
    if (input.url !== undefined && input.url !== endpoint.url) notManaged(endpoint, "url")
    if (input.url !== undefined && !endpoint.managed) checkAddress(call, input.url)
    const changes = {
      ...(input.url === undefined ? {} : { url: input.url }),
      ...(input.enabled_events === undefined ? {} : { enabled_events: input.enabled_events }),
      ...(input.disabled === undefined
        ? {}
        : { status: input.disabled ? ("disabled" as const) : ("enabled" as const) }),
      ...(input.description === undefined ? {} : { description: input.description }),
      metadata: mergeMetadata(endpoint.metadata, input.metadata),
    }
    await manager.update(WebhookEndpoint, { id: endpoint.id }, changes)
    if (input.disabled) await giveUpPending(manager)
    return present(Object.assign(endpoint, changes))
  },
})

const rotate = route({
  method: "post",
  path: `${url}/:endpoint/rotate_secret`,
  scope: "webhook_endpoints:write",
  output: endpointObject,
  summary: "Give an endpoint a new secret; both sign until the old one ends",
  input: z.strictObject({ overlap_seconds: integer(0, 604_800).default(86_400), expand }),
  async handle(call) {
    // Whoever comes second rotates what the first one made.
    const endpoint = await find(call, { lock: true })
    notManaged(endpoint, "webhook_endpoint")
    const secret = `whsec_${randomText(32)}`
    await call.manager.update(
      WebhookEndpoint,
      { id: endpoint.id },
      {
        secret,
        previous_secret: endpoint.secret,
        previous_secret_until: () => `now() + make_interval(secs => ${call.input.overlap_seconds})`,
      }
    )
    return present(endpoint, secret)
  },
})

const remove = route({
  method: "delete",
  path: `${url}/:endpoint`,
  scope: "webhook_endpoints:write",
  output: deletedEndpoint,
  summary: "Delete a webhook endpoint",
  input: nothing,
  async handle(call) {
    const endpoint = await find(call)
    await call.manager.update(
      WebhookEndpoint,
      { id: endpoint.id },
      { deleted_at: new Date(), status: "disabled" }
    )
    await giveUpPending(call.manager)
    return { id: endpoint.id, object: "webhook_endpoint", deleted: true }
  },
})

/** Everything below `/v1/webhook_endpoints`. */
export const webhookEndpointRoutes = [create, list, retrieve, update, rotate, remove]
