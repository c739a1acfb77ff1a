import { endMemberSignIns as route } from "@chophien/contract/staff/members"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { endMemberSignIns } from "../../../../../../../use-cases/end-member-sign-ins"

/** Signs a member of a seller out of all devices. `{ ended }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.body, req.body ?? {})
  const { id = "", member_id = "" } = req.params
  const whose = { seller_id: id, member_id, ended_by: staffOf(req).user_id }
  sendAnswer(res, route, await endMemberSignIns(req.scope, whose))
}
