import { acceptInvitation as route } from "@chophien/contract/seller/session"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { acceptInvitation } from "../../../../use-cases/accept-invitation"

/** Sets the password of an invited member; public, as the token is the secret, and works once. `{ email }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await acceptInvitation(req.scope, readInput(route.body, req.body ?? {})))
}
