import { enrol as route } from "@chophien/contract/staff/training"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { enrol } from "../../../../../../use-cases/training-classes"

/** POST /admin/training/classes/:id/attendees `{ seller_id, name }`: enters a person of a seller. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await enrol(req.scope, req.params.id ?? "", readInput(route.body, req.body)))
}
