import { z } from "zod"
import { createRestrictedKey, listKeys, revokeKey } from "../../core/api-keys/store"
import { NotFoundError } from "../../kernel/errors"
import type { Caller } from "../http/caller"
import { expand, nothing } from "../http/fields"
import { pathParam, route } from "../http/route"
import { forbidden } from "../http/stripe-error"
import { apiKeyList, apiKeyObject } from "./output"
import { presentKey } from "./present"

const url = "/v1/vietqr/api_keys"

const resources = [
  "account_names",
  "accounts",
  "acts",
  "approvers",
  "balance",
  "charges",
  "events",
  "notices",
  "payment_intents",
  "payouts",
  "refunds",
  "reviews",
  "statements",
  "test_helpers",
  "transfers",
  "webhook_endpoints",
] as const

const scope = z
  .string()
  .refine(
    (value) => resources.some((resource) => value === `${resource}:read` || value === `${resource}:write`),
    { error: `must be one of ${resources.join(", ")}, with :read or :write` }
  )

/** Keys are made and ended by a secret key only: a restricted one could give itself any permission. */
function secretKeyOnly({ kind, account_id }: Caller): void {
  if (kind !== "secret" || account_id !== null)
    throw forbidden("Only the platform's secret key manages keys.", "more_permissions_required")
}

const create = route({
  method: "post",
  path: url,
  scope: "api_keys:write",
  output: apiKeyObject,
  summary: "Create a restricted key with scopes; it is shown this once",
  input: z.strictObject({ name: z.string().min(1).max(100), scopes: z.array(scope).min(1).max(50), expand }),
  async handle({ input, context, caller }) {
    secretKeyOnly(caller)
    const { key, secret } = await createRestrictedKey(context.manager, {
      livemode: caller.livemode,
      name: input.name,
      scopes: input.scopes,
    })
    return presentKey(key, secret)
  },
})

const list = route({
  method: "get",
  path: url,
  scope: "api_keys:read",
  output: apiKeyList,
  summary: "List keys; no secret is shown",
  input: nothing,
  async handle({ context, caller }) {
    secretKeyOnly(caller)
    const keys = await listKeys(context.manager, caller.livemode)
    return { object: "list", url, has_more: false, data: keys.map((key) => presentKey(key)) }
  },
})

const revoke = route({
  method: "post",
  path: `${url}/:key/revoke`,
  scope: "api_keys:write",
  output: apiKeyObject,
  summary: "End a restricted key at once",
  input: nothing,
  async handle(call) {
    secretKeyOnly(call.caller)
    const id = pathParam(call, "key")
    const revoked = await revokeKey(call.context.manager, id, call.caller.livemode)
    if (!revoked) throw new NotFoundError("api key", id)
    return presentKey(revoked)
  },
})

/** Everything below `/v1/vietqr/api_keys`. */
export const apiKeyRoutes = [create, list, revoke]
