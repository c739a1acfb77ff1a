import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { usedCodes } from "../modules/used-codes"
import { Problem } from "../problem"
import { texts } from "../texts"
import { addressOf, limitRate } from "./rate-limit"

const identified = z.object({ auth_context: z.object({ auth_identity_id: z.string().min(1) }) })
const sent = z.object({ code: z.string().min(1) })
const window_ms = 15 * 60_000

/**
 * Ten wrong codes of one person in 15 minutes end the tries. Core's own limit is five a challenge, and each password
 * makes a new challenge.
 */
export const secondFactorLimit = limitRate({
  name: "second-factor",
  limit: 10,
  window_ms,
  failuresOnly: true,
  keyOf: (req) => identified.safeParse(req).data?.auth_context.auth_identity_id ?? addressOf(req),
  text: texts.second_factor_too_many,
})

/**
 * A code counts once (RFC 6238, 5.2), and of two requests with one code at once one passes. It is taken before core
 * looks at it, and given back where it was wrong.
 * @throws Problem `second_factor_code_used`
 */
export async function takeCodeOnce(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const identity_id = identified.safeParse(req).data?.auth_context.auth_identity_id
  const code = sent.safeParse(req.body).data?.code
  if (!identity_id || !code) return next()
  const codes = usedCodes(req.scope)
  if (!(await codes.take(identity_id, code))) throw new Problem("conflict", texts.second_factor_code_used)
  res.on("finish", () => {
    // One that cannot be given back is forgotten by itself after a few minutes.
    if (res.statusCode >= 400) codes.giveBack(identity_id, code).catch(() => undefined)
  })
  next()
}
