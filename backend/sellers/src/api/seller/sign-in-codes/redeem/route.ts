import { redeemSignInCode as route } from "@chophien/contract/seller/session"
import { giveMemberCookie, markDevice } from "@chophien/platform/http/member-session"
import { originOf } from "@chophien/platform/http/origin-of"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { redeemSignInCode } from "../../../../use-cases/redeem-sign-in-code"

/** Signs a member in by the code they were sent, once; public and limited. `{ opened: true }` with the phone's cookie */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(route.body, req.body ?? {})
  const signIn = await redeemSignInCode(req.scope, input, markDevice(req, res), originOf(req))
  await giveMemberCookie(req, res, signIn)
  sendAnswer(res, route, { opened: true })
}
