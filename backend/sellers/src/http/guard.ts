import { identifyMember } from "@chophien/platform/http/member-session"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readSession } from "./session"

/** Routes whose token is their secret, the ways in without a password; every other route below /seller needs a signed-in member. */
const isPublic = (path: string) =>
  /^\/seller\/(invitations\/|password-resets\/?$|sign-in-codes(\/redeem)?\/?$)/.test(path)

/** Refuses whoever is not a member, before any route runs: a new route cannot forget it. */
export async function requireMember(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  if (!isPublic(req.baseUrl + req.path)) {
    await identifyMember(req, res)
    await readSession(req)
  }
  next()
}
