import type { MedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { hashToken } from "../secret-token"

const kept = z.object({ staff_token: z.string() })

/** The bearer token of a request. */
export function bearerOf(req: MedusaRequest): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(req.headers.authorization ?? "")?.[1]
}

/**
 * What a sign-in is known by: the hash of the token it gave. A session cookie remembers the token it was made from, so
 * that both end together; one from before that was kept stands for itself.
 */
export function tokenHashOf(req: MedusaRequest): string {
  const remembered = kept.safeParse(req.session).data?.staff_token
  if (remembered) return remembered
  const bearer = bearerOf(req)
  if (bearer && !z.object({ auth_context: z.unknown() }).safeParse(req.session).data?.auth_context)
    return hashToken(bearer)
  return hashToken(`cookie ${req.session?.id ?? ""}`)
}
