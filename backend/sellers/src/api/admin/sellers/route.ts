import { createSeller as createRoute, listStaffSellers as listRoute } from "@chophien/contract/staff/sellers"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createSeller } from "../../../use-cases/create-seller"
import { listStaffSellers } from "../../../use-cases/list-staff-sellers"

/** Sellers by words of their name, handle, phone or e-mail, diacritics or none; the newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(listRoute.query, req.query)
  const officer_id = query.officer_id === "mine" ? staffOf(req).user_id : query.officer_id
  sendAnswer(res, listRoute, await listStaffSellers(req.scope, { ...query, officer_id }))
}

/** Brings a seller in, with its first member; it is pending until it is approved. `201 { seller }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const seller = await createSeller(req.scope, readInput(createRoute.body, req.body), staffOf(req).user_id)
  sendAnswer(res, createRoute, { seller })
}
