import type { Request } from "express"
import { accountExists } from "../../core/accounts/store"
import { findActiveKey } from "../../core/api-keys/store"
import { sha256Hex } from "../../kernel/signatures"
import { type Caller, mayUse, type Scope } from "./caller"
import type { ApiServices } from "./services"
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

/**
 * The connected account a request names: `Stripe-Account`, or `Stripe-Context` as newer clients call it.
 * @throws StripeError 400 when the two name different ones
 */
function namedAccount(request: Request): string | undefined {
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
 * Finds out who calls.
 * @throws StripeError 401 for no key or an unknown one, 403 for a connected account the key may not act on
 */
export async function authenticate(
  { db, knownKeys }: Pick<ApiServices, "db" | "knownKeys">,
  request: Request
): Promise<Caller> {
  const key = keyOf(request)
  if (!key) {
    throw new StripeError(
      401,
      "You did not provide an API key. Provide it in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."
    )
  }
  const hash = sha256Hex(key)
  const found = await findActiveKey(db, hash)
  if (!found) throw new StripeError(401, `Invalid API Key provided: ${key.slice(0, 8)}****`)
  knownKeys.add(hash)
  const named = namedAccount(request)
  if (found.account_id !== null && named !== undefined && named !== found.account_id)
    throw new StripeError(403, "This key acts on its own account only.", { code: "account_invalid" })
  const account = named ?? found.account_id ?? undefined
  if (account && found.kind === "publishable")
    throw new StripeError(403, "A publishable key cannot act on a connected account.", {
      code: "account_invalid",
    })
  if (account && !(await accountExists(db.manager, account, found.livemode))) {
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
 * Checks that a caller may use a route.
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

/**
 * Refuses a connected account where only the platform may act.
 * @throws StripeError 403 `account_invalid`
 */
export function platformOnly({ account_id }: Caller, message: string, param?: string): void {
  if (account_id !== null) throw new StripeError(403, message, { code: "account_invalid", param })
}

/**
 * Refuses a live key where only test mode has something.
 * @throws StripeError 403 `testmode_only`
 */
export function testModeOnly({ livemode }: Caller): void {
  if (livemode)
    throw new StripeError(403, "Test helpers work with test keys only.", { code: "testmode_only" })
}
