import type { MedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

/** Core names the account of a reset by its e-mail address. */
const resetSchema = z.object({ auth_context: z.object({ actor_id: z.string() }) })

/** Whose password a request resets, by the token of a mailed link; undefined for any other request. */
export const resetEmailOf = (req: MedusaRequest): string | undefined =>
  resetSchema.safeParse(req).data?.auth_context.actor_id
