import type { Request } from "express"
import { z } from "zod"
import { row } from "../../kernel/database/sql"
import { sha256Hex } from "../../kernel/signatures"
import type { Gateway } from "../../runtime/gateway"
import type { Caller, Scope } from "./route"
import { StripeError } from "./stripe-error"

/** The key of a request: `Authorization: Bearer sk_…`, or the user of Basic. */
export function keyOf(request: Request): string | null {
  const header = request.get("authorization") ?? ""
  const bearer = /^Bearer\s+(\S{1,200})$/i.exec(header)?.[1]
  if (bearer) return bearer
  const basic = /^Basic\s+([A-Za-z0-9+/=]{1,400})$/i.exec(header)?.[1]
  if (!basic) return null
  const [user] = Buffer.from(basic, "base64").toString("utf8").split(":")
  return user && !user.includes("\0") ? user : null
}

const keyRow = z.object({
  id: z.string(),
  kind: z.enum(["secret", "publishable", "restricted"]),
  livemode: z.boolean(),
  scopes: z.array(z.string()),
})

/**
 * The connected account a request names: `Stripe-Account`, or `Stripe-Context` as newer clients call it.
 * @throws StripeError 400 when the two name different ones
 */
function accountOf(request: Request): string | undefined {
  const account = request.get("stripe-account") || undefined
  const context = request.get("stripe-context") || undefined
  if (account && context && account !== context) {
    throw new StripeError(400, "Stripe-Account and Stripe-Context name different accounts.", {
      code: "account_invalid",
      param: "Stripe-Context",
    })
  }
  return account ?? context
}

/**
 * Finds out who asks.
 * @throws StripeError 401 for no key or an unknown one, 403 for a connected account the key may not act on
 */
export async function authenticate(gateway: Gateway, request: Request): Promise<Caller> {
  const key = keyOf(request)
  if (!key) {
    throw new StripeError(
      401,
      "You did not provide an API key. Provide it in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."
    )
  }
  const hash = sha256Hex(key)
  const found = await row(
    gateway.db,
    keyRow,
    "select id, kind, livemode, scopes from api_keys where key_hash = $1 and revoked_at is null",
    [hash]
  )
  if (!found) throw new StripeError(401, `Invalid API Key provided: ${key.slice(0, 8)}****`)
  gateway.knownKeys.add(hash)
  const account = accountOf(request)
  if (account && found.kind === "publishable")
    throw new StripeError(403, "A publishable key cannot act on a connected account.", {
      code: "account_invalid",
    })
  if (account && !(await gateway.accountExists(account, found.livemode))) {
    throw new StripeError(
      403,
      `The provided key does not have access to account '${account.slice(0, 40)}' (or that account does not exist).`,
      { code: "account_invalid" }
    )
  }
  return {
    livemode: found.livemode,
    account_id: account ?? null,
    key_id: found.id,
    kind: found.kind,
    scopes: found.scopes,
  }
}

/**
 * Checks that a caller may use a route. `write` includes `read`.
 * @throws StripeError 403 naming the missing permission, 401 for a publishable key where a secret one is needed
 */
export function authorize(caller: Caller, scope: Scope): void {
  if (scope === "public" || mayUse(caller, scope)) return
  if (caller.kind === "publishable") {
    throw new StripeError(
      401,
      "This API call cannot be made with a publishable API key. Please use a secret API key.",
      { code: "secret_key_required" }
    )
  }
  throw new StripeError(
    403,
    `The provided key does not have the required permission '${scope}' for this endpoint.`,
    { code: "more_permissions_required" }
  )
}

/** Whether a key holds a permission; a secret key holds every one, a publishable key none. */
export function mayUse(caller: Caller, scope: `${string}:read` | `${string}:write`): boolean {
  if (caller.kind !== "restricted") return caller.kind === "secret"
  const [resource] = scope.split(":")
  return caller.scopes.includes(scope) || caller.scopes.includes(`${resource}:write`)
}
