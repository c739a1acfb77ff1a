import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { isEasyPassword } from "../is-easy-password"
import { Problem } from "../problem"
import { texts } from "../texts"

const length_min = 10
const passwordSchema = z.object({ body: z.object({ password: z.string() }) })
const emailSchema = z.object({ body: z.object({ email: z.string() }) })
/** Core names the account of a reset by its e-mail address. */
const resetSchema = z.object({ auth_context: z.object({ actor_id: z.string() }) })

/**
 * What staff choose as a password: ten characters, and none of those that are tried first. Core takes any.
 * @throws Problem `password_too_short`, `password_too_easy`
 */
export function requireGoodPassword(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const password = passwordSchema.safeParse(req).data?.body.password
  if (password !== undefined) {
    if (password.length < length_min)
      throw new Problem("invalid_request", texts.password_too_short, { param: "password" })
    const email =
      emailSchema.safeParse(req).data?.body.email ?? resetSchema.safeParse(req).data?.auth_context.actor_id
    if (isEasyPassword(password, email ? [email] : []))
      throw new Problem("invalid_request", texts.password_too_easy, { param: "password" })
  }
  next()
}
