import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findInvitation } from "../../../../invitation"

/** What an invitation is for; public, as the token is the secret. 404 once it was used or ran out. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { name, email, seller_name, expires_at } = await findInvitation(req.scope, req.params.token ?? "")
  res.json({ invitation: { member_name: name, seller_name, email, expires_at: expires_at.toISOString() } })
}
