import { listStaff as route } from "@chophien/contract/staff/team"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAnswer } from "../../../http/send-answer"
import { readInput } from "../../../input"
import { listStaff } from "../../../use-cases/list-staff"

/** GET /admin/staff `?limit&offset`: the staff with role, last sign-in and second factor, by e-mail address. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await listStaff(req.scope, readInput(route.query, req.query)))
}
