import type { MedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { hashToken } from "../secret-token"

/** A session cookie of staff. */
const ofStaff = z.object({
  auth_context: z.object({ actor_type: z.literal("user") }),
  staff_token: z.string().optional(),
})

/** The bearer token of a request. */
export function bearerOf(req: MedusaRequest): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(req.headers.authorization ?? "")?.[1]
}

/**
 * What a sign-in of staff is known by: the hash of the token it gave. A session cookie remembers the token it was made
 * from, so that both end together; one without opens nothing.
 */
export function tokenHashOf(req: MedusaRequest): string {
  const session = ofStaff.safeParse(req.session).data
  return session ? (session.staff_token ?? "") : hashToken(bearerOf(req) ?? "")
}
