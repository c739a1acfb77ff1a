import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { isEasyPassword } from "../is-easy-password"
import { Problem } from "../problem"
import { texts } from "../texts"
import { resetEmailOf } from "./reset-email"
import { typedEmail } from "./typed-email"

const length_min = 10
const passwordSchema = z.object({ body: z.object({ password: z.string() }) })

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
    const email = typedEmail(req.body) || resetEmailOf(req)
    if (isEasyPassword(password, email ? [email] : []))
      throw new Problem("invalid_request", texts.password_too_easy, { param: "password" })
  }
  next()
}
