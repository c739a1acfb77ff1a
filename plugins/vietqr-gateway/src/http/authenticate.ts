import type { Request } from "express"
import { z } from "zod"
import { StripeError } from "../common/errors"
import { sha256Hex } from "../common/signatures"
import { row } from "../database/sql"
import type { Gateway } from "../gateway"
import type { Caller, Scope } from "./route"

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
  const found = await row(gateway.db, keyRow, "select id, kind, livemode, scopes from api_keys where key_hash = $1 and revoked_at is null", [sha256Hex(key)])
  if (!found) throw new StripeError(401, `Invalid API Key provided: ${key.slice(0, 8)}****`)
  const account = request.get("stripe-account")
  if (account && found.kind === "publishable") throw new StripeError(403, "A publishable key cannot act on a connected account.", { code: "account_invalid" })
  if (account && !(await gateway.accountExists(account, found.livemode))) {
    throw new StripeError(403, `The provided key does not have access to account '${account.slice(0, 40)}' (or that account does not exist).`, { code: "account_invalid" })
  }
  return { livemode: found.livemode, account_id: account ?? null, key_id: found.id, kind: found.kind, scopes: found.scopes }
}

/**
 * Checks that a caller may use a route. `write` includes `read`.
 * @throws StripeError 403 naming the missing permission, 401 for a publishable key where a secret one is needed
 */
export function authorize(caller: Caller, scope: Scope): void {
  if (scope === "public" || caller.kind === "secret") return
  if (caller.kind === "publishable") {
    throw new StripeError(401, "This API call cannot be made with a publishable API key. Please use a secret API key.", { code: "secret_key_required" })
  }
  const [resource] = scope.split(":")
  if (caller.scopes.includes(scope) || caller.scopes.includes(`${resource}:write`)) return
  throw new StripeError(403, `The provided key does not have the required permission '${scope}' for this endpoint.`, { code: "more_permissions_required" })
}
