import { z } from "zod"
import { type AddressPolicy, policyOf } from "../../core/webhooks/addresses"
import {
  createEndpoint,
  deleteEndpoint,
  findEndpoint,
  rotateSecret,
  updateEndpoint,
} from "../../core/webhooks/endpoints"
import { WebhookEndpoint } from "../../core/webhooks/webhook-endpoint.entity"
import { NotFoundError } from "../../kernel/errors"
import { platformOnly } from "../http/authenticate"
import type { Caller } from "../http/caller"
import { clearableText, expand, flag, integer, metadata, nothing, pageFields } from "../http/fields"
import { listPage } from "../http/list"
import { type Call, pathParam, route } from "../http/route"
import { isVersion } from "../http/versions"
import { deletedEndpoint, endpointList, endpointObject } from "./output"
import { presentEndpoint } from "./present"

const url = "/v1/webhook_endpoints"

const address = z.string().min(1).max(2000)
const enabledEvents = z
  .array(z.string().regex(/^(\*|[a-z0-9_.]{3,100})$/, "must be * or an event type"))
  .min(1)
  .max(100)

/** Endpoints are the platform's: they get the events of every account, so none is managed in an account's name. */
function checkPlatform(caller: Caller): void {
  platformOnly(
    caller,
    "Webhook endpoints belong to the platform: leave out Stripe-Account.",
    "Stripe-Account"
  )
}

function policyFor({ caller, services }: Pick<Call, "caller" | "services">): AddressPolicy {
  return policyOf(caller.livemode, services.config)
}

/** The endpoint of the path. @throws NotFoundError */
async function endpointOfPath(call: Call, options: { lock?: boolean } = {}): Promise<WebhookEndpoint> {
  checkPlatform(call.caller)
  const id = pathParam(call, "endpoint")
  const found = await findEndpoint(call.context.manager, call.caller, id, options)
  if (!found) throw new NotFoundError("webhook endpoint", id, "webhook_endpoint")
  return found
}

const create = route({
  method: "post",
  path: url,
  scope: "webhook_endpoints:write",
  output: endpointObject,
  summary: "Create a webhook endpoint; its secret is shown this once",
  answers_secret: true,
  input: z.strictObject({
    url: address,
    enabled_events: enabledEvents,
    description: clearableText(1000).optional(),
    metadata: metadata.optional(),
    /** The version that the endpoint's client was made for; its events carry it. */
    api_version: z
      .string()
      .max(50)
      .refine(isVersion, "must be a version of Stripe's API, as 2024-06-20")
      .optional(),
    connect: flag.optional(),
    expand,
  }),
  async handle(call) {
    const { input, context, caller } = call
    checkPlatform(caller)
    const { endpoint, secret } = await createEndpoint(context, caller.livemode, input, policyFor(call))
    return presentEndpoint(endpoint, secret)
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:endpoint`,
  scope: "webhook_endpoints:read",
  output: endpointObject,
  summary: "Retrieve a webhook endpoint",
  input: nothing,
  handle: async (call) => presentEndpoint(await endpointOfPath(call)),
})

const list = route({
  method: "get",
  path: url,
  scope: "webhook_endpoints:read",
  output: endpointList,
  summary: "List webhook endpoints",
  input: z.strictObject(pageFields),
  handle({ context, caller, input }) {
    checkPlatform(caller)
    return listPage(context.manager, caller, WebhookEndpoint, input, {
      url,
      ownedBy: null,
      narrow: (query) => query.andWhere("row.deleted_at is null"),
      present: (endpoint) => presentEndpoint(endpoint),
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
    const { input, context } = call
    const endpoint = await endpointOfPath(call, { lock: true })
    return presentEndpoint(await updateEndpoint(context.manager, endpoint, input, policyFor(call)))
  },
})

const rotate = route({
  method: "post",
  path: `${url}/:endpoint/rotate_secret`,
  scope: "webhook_endpoints:write",
  output: endpointObject,
  summary: "Give an endpoint a new secret; both sign until the old one ends",
  answers_secret: true,
  input: z.strictObject({ overlap_seconds: integer(0, 604_800).default(86_400), expand }),
  async handle(call) {
    // Whoever comes second rotates what the first one made.
    const endpoint = await endpointOfPath(call, { lock: true })
    const rotated = await rotateSecret(call.context, endpoint, call.input.overlap_seconds)
    return presentEndpoint(rotated.endpoint, rotated.secret)
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
    const endpoint = await endpointOfPath(call)
    await deleteEndpoint(call.context.manager, endpoint)
    return { id: endpoint.id, object: "webhook_endpoint", deleted: true }
  },
})

/** Everything below `/v1/webhook_endpoints`. */
export const webhookEndpointRoutes = [create, list, retrieve, update, rotate, remove]
