import {
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
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
