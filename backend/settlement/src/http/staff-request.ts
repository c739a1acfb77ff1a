import { randomUUID } from "node:crypto"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/** Whom and what a request of staff is about: the item of its path, and who is signed in. */
export const staffRequest = (req: AuthenticatedMedusaRequest): { id: string; actor_id: string } => ({
  id: req.params.id ?? "",
  actor_id: req.auth_context.actor_id,
})

/** The caller's own name of the request, under which it has its effect once; a new one where it has none. */
export function requestKey(req: AuthenticatedMedusaRequest): string {
  const key = req.headers["idempotency-key"]
  return typeof key === "string" && /^[\x21-\x7e]{8,200}$/.test(key) ? key : randomUUID()
}
