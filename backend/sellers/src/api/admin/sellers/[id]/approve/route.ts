import { readInput } from "@chophien/platform/input"
import { nothing } from "@chophien/platform/pages"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readAdminSeller } from "../../../../../staff-sellers"
import { approveSellersWorkflow } from "../../../../../workflows"

/** Approves a seller, opens its stall and invites its members by mail. Done again, it changes nothing. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(nothing, req.body ?? {})
  const id = req.params.id ?? ""
  await approveSellersWorkflow(req.scope).run({
    input: { seller_ids: [id], approved_by: req.auth_context.actor_id, send_invitations: true },
  })
  res.json({ seller: await readAdminSeller(req.scope, id) })
}
