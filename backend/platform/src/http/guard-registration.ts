import type { MedusaRequest } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { Problem } from "../problem"
import { texts } from "../texts"
import { typedEmail } from "./typed-email"

/** The header in which the Admin sends the token of the invitation that its page was opened with. */
const invitation_header = "x-invitation-token"

const invited = new WeakMap<object, string>()

/**
 * Core's registration takes anybody, and joins a person to an invitation only afterwards. Here the token of an
 * invitation that has not run out comes first.
 * @throws Problem `invitation_token_needed`
 */
export async function guardRegistration(req: MedusaRequest): Promise<void> {
  const token = req.headers[invitation_header]
  const invitation =
    typeof token === "string" &&
    (await req.scope
      .resolve(Modules.USER)
      .validateInviteToken(token)
      .catch(() => undefined))
  if (!invitation || invitation.accepted) throw new Problem("forbidden", texts.invitation_token_needed)
  invited.set(req, invitation.email)
}

/** Once the body is read: who is invited registers the invited address and no other. @throws Problem */
export function requireInvitedAddress(req: MedusaRequest, _res: unknown, next: () => void): void {
  if (typedEmail(req.body) !== invited.get(req)?.toLowerCase())
    throw new Problem("forbidden", texts.invitation_token_needed)
  next()
}
