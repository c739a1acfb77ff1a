import { sendSignInCode as route } from "@chophien/contract/seller/session"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendSignInCode } from "../../../use-cases/send-sign-in-code"

/** Sends a member a one-time code; public, limited, and the same answer for everybody. `{ sent: true, by }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await sendSignInCode(req.scope, readInput(route.body, req.body ?? {})))
}
