import { addTakedown as addRoute, listTakedowns as listRoute } from "@chophien/contract/staff/moderation"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addTakedown, listTakedowns } from "../../../../use-cases/takedowns"

/** GET /admin/moderation/takedowns?state&limit&offset: requests of authorities, the nearest deadline first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, listRoute, await listTakedowns(req.scope, readInput(listRoute.query, req.query)))
}

/** POST /admin/moderation/takedowns: writes a request down, and carries it out with `now`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const request = readInput(addRoute.body, req.body)
  sendAnswer(res, addRoute, await addTakedown(req.scope, request, staffOf(req).user_id))
}
