import { endSession, openSession } from "@chophien/contract/seller/session"
import { dropMemberCookie, openMemberSession } from "@chophien/platform/http/member-session"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readSession } from "../../../http/session"
import { endSignIn } from "../../../use-cases/end-sign-ins"

/** Makes the cookie of this phone from the token of a sign-in. `{ opened: true }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(openSession.body, req.body ?? {})
  await openMemberSession(req, res)
  sendAnswer(res, openSession, { opened: true })
}

/** Signs this phone out. `{ ended: 1 }` */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(endSession.body, req.body ?? {})
  const { member, sign_in_id } = await readSession(req)
  const answer = await endSignIn(req.scope, member.id, sign_in_id)
  dropMemberCookie(req, res)
  sendAnswer(res, endSession, answer)
}
