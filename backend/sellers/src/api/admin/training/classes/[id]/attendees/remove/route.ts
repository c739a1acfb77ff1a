import { withdraw as route } from "@chophien/contract/staff/training"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { withdraw } from "../../../../../../../use-cases/training-classes"

/** POST /admin/training/classes/:id/attendees/remove `{ attendee_id }`: takes a person off the list. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { attendee_id } = readInput(route.body, req.body)
  sendAnswer(res, route, await withdraw(req.scope, req.params.id ?? "", attendee_id))
}
