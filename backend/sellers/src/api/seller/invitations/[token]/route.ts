import { readInvitation as route } from "@chophien/contract/seller/session"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInvitation } from "../../../../use-cases/read-invitation"

/** What an invitation is for; public, as the token is the secret. 404 once it was used or ran out. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await readInvitation(req.scope, req.params.token ?? ""))
}
