import { decideComplaint as route } from "@chophien/contract/staff/complaints"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decideComplaint } from "../../../../../use-cases/decide-complaint"

/** POST `{ act: "take_up" | "refund" | "reject", amount?, reason }`: staff decide; shopper and seller read why. `{ complaint }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(route.body, req.body)
  const { user_id } = staffOf(req)
  const complaint = await decideComplaint(req.scope, req.params["id"] ?? "", { user_id, ...input })
  sendAnswer(res, route, { complaint })
}
