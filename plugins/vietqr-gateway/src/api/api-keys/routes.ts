import { z } from "zod"
import { accountExists } from "../../core/accounts/store"
import { createRestrictedKey, listKeys, revokeKey } from "../../core/api-keys/store"
import { NotFoundError } from "../../kernel/errors"
import type { Caller } from "../http/caller"
import { expand, nothing } from "../http/fields"
import { pathParam, route } from "../http/route"
import { forbidden, invalidParameter } from "../http/stripe-error"
import { apiKeyList, apiKeyObject } from "./output"
import { presentKey } from "./present"

const url = "/v1/vietqr/api_keys"

const resources = [
  "account_names",
  "accounts",
  "acts",
  "application_fees",
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

/** What the key of one account may be given: what shows that account's own objects, and nothing of others. */
const accountResources = ["balance", "charges", "events", "payment_intents", "payouts", "refunds", "reviews"]

/** Checks that a key of one account reaches nothing else. @throws StripeError 400 */
function checkAccountScopes(scopes: readonly string[]): void {
  const wide = scopes.find((named) => !accountResources.includes(named.split(":")[0] ?? ""))
  if (wide !== undefined)
    throw invalidParameter(
      "scopes",
      "parameter_invalid",
      `The key of one account cannot have ${wide}: only ${accountResources.join(", ")}.`
    )
}

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
  summary:
    "Create a restricted key with scopes; it is shown this once. With `account` it is another shop's: it acts on that connected account alone",
  answers_secret: true,
  input: z.strictObject({
    name: z.string().min(1).max(100),
    scopes: z.array(scope).min(1).max(50),
    account: z.string().max(100).optional(),
    expand,
  }),
  async handle({ input, context, caller }) {
    secretKeyOnly(caller)
    const { account } = input
    if (account !== undefined) {
      checkAccountScopes(input.scopes)
      if (!(await accountExists(context.manager, account, caller.livemode)))
        throw new NotFoundError("account", account, "account")
    }
    const { key, secret } = await createRestrictedKey(context.manager, {
      livemode: caller.livemode,
      name: input.name,
      scopes: input.scopes,
      account_id: account ?? null,
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
