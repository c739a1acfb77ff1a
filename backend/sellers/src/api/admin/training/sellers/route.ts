import { listLearners as route } from "@chophien/contract/staff/training"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listLearners } from "../../../../use-cases/list-learners"

/** GET /admin/training/sellers?q&commune_code&state&limit&offset: how far sellers are with the lessons. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await listLearners(req.scope, readInput(route.query, req.query)))
}
