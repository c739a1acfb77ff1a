import { readClass as route } from "@chophien/contract/staff/training"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readClass } from "../../../../../use-cases/training-classes"

/** GET /admin/training/classes/:id: a class with its people. `{ training_class }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.query, req.query)
  sendAnswer(res, route, await readClass(req.scope, req.params.id ?? ""))
}
