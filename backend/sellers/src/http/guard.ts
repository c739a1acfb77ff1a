import { Problem } from "@chophien/platform/problem"
import { site } from "@chophien/platform/site"
import {
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { texts } from "../texts"
import { readSession } from "./session"

/** Routes whose token is their secret, and the way to a new password; every other route below /seller needs a signed-in member. */
const isPublic = (path: string) => /^\/seller\/(invitations\/|password-resets\/?$)/.test(path)

/** Reads the member's session or bearer token. */
export const readCredentials = authenticate("member", ["session", "bearer"], {
  allowUnauthenticated: true,
  requireMfa: true,
})

/** Refuses whoever is not a member, before any route runs: a new route cannot forget it. */
export async function requireMember(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  if (!isPublic(req.baseUrl + req.path)) await readSession(req)
  next()
}

/** Refuses a write that a page of another origin sends with the member's cookie. */
export function requireSameOrigin(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const { origin, host } = req.headers
  if (origin && req.method !== "GET" && req.method !== "HEAD") {
    const { backend_url } = site(req.scope)
    const from = URL.canParse(origin) ? new URL(origin).host : null
    if (from !== host && from !== new URL(backend_url).host) throw new Problem("forbidden", texts.forbidden)
  }
  next()
}
