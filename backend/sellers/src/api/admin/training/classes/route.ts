import { addClass as addRoute, listClasses as listRoute } from "@chophien/contract/staff/training"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addClass, listClasses } from "../../../../use-cases/training-classes"

/** GET /admin/training/classes?limit&offset: the centre's classes, the latest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, listRoute, await listClasses(req.scope, readInput(listRoute.query, req.query)))
}

/** POST /admin/training/classes `{ title, starts_at, place, teacher }`: plans a class. `201 { training_class }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const planned = readInput(addRoute.body, req.body)
  sendAnswer(res, addRoute, await addClass(req.scope, planned, staffOf(req).user_id))
}
