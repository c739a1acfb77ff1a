import { setAttendance as route } from "@chophien/contract/staff/training"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setAttendance } from "../../../../../../use-cases/training-classes"

/** POST /admin/training/classes/:id/attendance `{ attendee_ids }`: who came; everybody else did not. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { attendee_ids } = readInput(route.body, req.body)
  sendAnswer(res, route, await setAttendance(req.scope, req.params.id ?? "", attendee_ids))
}
