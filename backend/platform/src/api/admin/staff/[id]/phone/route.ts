import { setStaffPhone as route } from "@chophien/contract/staff/team"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAnswer } from "../../../../../http/send-answer"
import { readInput } from "../../../../../input"
import { setStaffPhone } from "../../../../../use-cases/set-staff-phone"

/** POST /admin/staff/:id/phone `{ phone }`, for administrators: `{ id, phone }`; 404 for no such person. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { phone } = readInput(route.body, req.body)
  sendAnswer(res, route, await setStaffPhone(req.scope, { id: req.params.id ?? "", phone }))
}
