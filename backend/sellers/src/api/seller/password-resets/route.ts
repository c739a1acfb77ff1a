import { requestPasswordReset as route } from "@chophien/contract/seller/session"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requestPasswordReset } from "../../../use-cases/request-password-reset"

/** Mails a member a link for a new password; public, limited, and the same answer for every address. `{ sent: true }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await requestPasswordReset(req.scope, readInput(route.body, req.body ?? {})))
}
