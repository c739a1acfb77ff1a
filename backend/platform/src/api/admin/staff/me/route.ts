import { readOwnStaff as route } from "@chophien/contract/staff/team"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffOf } from "../../../../access/staff-context"
import { sendAnswer } from "../../../../http/send-answer"
import { readInput } from "../../../../input"
import { readOwnStaff } from "../../../../use-cases/read-own-staff"

/** GET /admin/staff/me: `{ id, role, has_second_factor, must_set_up_second_factor }` of who is signed in. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.query, req.query)
  sendAnswer(res, route, readOwnStaff(staffOf(req)))
}
