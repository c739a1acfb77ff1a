import { beforeAnswer } from "@chophien/platform/http/before-answer"
import { readIssuedToken } from "@chophien/platform/http/issued-token"
import { markDevice } from "@chophien/platform/http/member-session"
import { originOf } from "@chophien/platform/http/origin-of"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { beginMemberSignIn } from "../use-cases/begin-member-sign-in"

/** Begins a sign-in of a member as core answers with its token. */
export function noteSignIn(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  beforeAnswer(req, res, async (answer) => {
    const issued = readIssuedToken(answer)
    if (issued?.actor_type !== "member") return
    const { actor_id: member_id, identity_id, token_hash } = issued
    const begun = { member_id, identity_id, token_hash, device_hash: markDevice(req, res) }
    await beginMemberSignIn(req.scope, begun, originOf(req))
  })
  next()
}
