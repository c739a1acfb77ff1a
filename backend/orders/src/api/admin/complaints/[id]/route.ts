import { readComplaint as route } from "@chophien/contract/staff/complaints"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readStaffComplaint } from "../../../../use-cases/list-complaints"

/** GET /admin/complaints/:id: one complaint with its photos and history. `{ complaint }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, { complaint: await readStaffComplaint(req.scope, req.params["id"] ?? "") })
}
