import { z } from "zod"
import { ApiKey } from "../../core/api-keys/api-key.entity"
import { row } from "../../kernel/database/sql"
import { newId, randomText } from "../../kernel/ids"
import { sha256Hex } from "../../kernel/signatures"
import { unixSeconds, unixSecondsOrNull } from "../../kernel/time"
import { expand, nothing } from "../http/fields"
import { type Call, route } from "../http/route"
import { missing, StripeError } from "../http/stripe-error"
import { apiKeyList, apiKeyObject } from "./output"

const url = "/v1/vietqr/api_keys"

const resources = [
  "account_names",
  "accounts",
  "acts",
  "balance",
  "charges",
  "events",
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

function present(key: ApiKey, secret?: string): object {
  return {
    id: key.id,
    object: "vietqr.api_key",
    created: unixSeconds(key.created_at),
    kind: key.kind,
    last4: key.last4,
    livemode: key.livemode,
    name: key.name,
    revoked_at: unixSecondsOrNull(key.revoked_at),
    scopes: key.scopes,
    ...(secret ? { secret } : {}),
  }
}

/** Keys are made and ended by a secret key only, never by a restricted one. */
function secretOnly({ caller }: Pick<Call<unknown>, "caller">): void {
  if (caller.kind !== "secret" || caller.account_id !== null)
    throw new StripeError(403, "Only the platform's secret key manages keys.", {
      code: "more_permissions_required",
    })
}

const create = route({
  method: "post",
  path: url,
  scope: "api_keys:write",
  output: apiKeyObject,
  summary: "Create a restricted key with scopes; it is shown this once",
  input: z.strictObject({ name: z.string().min(1).max(100), scopes: z.array(scope).min(1).max(50), expand }),
  async handle(call) {
    secretOnly(call)
    const { input, manager, caller } = call
    const secret = `rk_${caller.livemode ? "live" : "test"}_${randomText(40)}`
    const id = newId("key")
    await manager.insert(ApiKey, {
      id,
      kind: "restricted",
      livemode: caller.livemode,
      key_hash: sha256Hex(secret),
      last4: secret.slice(-4),
      name: input.name,
      scopes: [...new Set(input.scopes)],
    })
    return present(await manager.findOneByOrFail(ApiKey, { id }), secret)
  },
})

const list = route({
  method: "get",
  path: url,
  scope: "api_keys:read",
  output: apiKeyList,
  summary: "List keys; no secret is shown",
  input: nothing,
  async handle(call) {
    secretOnly(call)
    const keys = await call.manager
      .createQueryBuilder(ApiKey, "row")
      .where("row.livemode = :livemode", { livemode: call.caller.livemode })
      .orderBy("row.created_at", "DESC")
      .limit(100)
      .getMany()
    return { object: "list", url, has_more: false, data: keys.map((key) => present(key)) }
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
    secretOnly(call)
    const id = call.params.key ?? ""
    const ended = await row(
      call.manager,
      z.object({ id: z.string() }),
      "update api_keys set revoked_at = coalesce(revoked_at, now()) where id = $1 and livemode = $2 and kind = 'restricted' returning id",
      [id, call.caller.livemode]
    )
    if (!ended) throw missing("api key", id)
    return present(await call.manager.findOneByOrFail(ApiKey, { id }))
  },
})

/** Everything below `/v1/vietqr/api_keys`. */
export const apiKeyRoutes = [create, list, revoke]
