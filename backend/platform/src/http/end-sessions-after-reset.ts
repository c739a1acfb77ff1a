import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { signIns } from "../modules/sign-ins"
import { beforeAnswer } from "./before-answer"
import { resetEmailOf } from "./reset-email"

/** Whoever sets a new password signs everybody out who came in with the old one. */
export function endSessionsAfterReset(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  beforeAnswer(req, res, async () => {
    const email = resetEmailOf(req)
    const [user] = email
      ? await req.scope.resolve(Modules.USER).listUsers({ email }, { select: ["id"], take: 1 })
      : []
    if (!user) return
    await signIns(req.scope).end({ actor_type: "user", actor_id: user.id, ended_by: user.id })
  })
  next()
}
