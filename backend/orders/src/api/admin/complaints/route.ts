import { listComplaints as route } from "@chophien/contract/staff/complaints"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listComplaints } from "../../../use-cases/list-complaints"

/** GET /admin/complaints `?state&limit&offset`: what waits for the centre, what runs, or all. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await listComplaints(req.scope, readInput(route.query, req.query)))
}
