import { closeClass as route } from "@chophien/contract/staff/training"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeClass } from "../../../../../../use-cases/training-classes"

/** POST /admin/training/classes/:id/close: who came gets a certificate. Done again, it changes nothing. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.body, req.body ?? {})
  sendAnswer(res, route, await closeClass(req.scope, req.params.id ?? ""))
}
