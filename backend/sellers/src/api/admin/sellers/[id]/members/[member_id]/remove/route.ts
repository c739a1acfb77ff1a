import { removeMember as route } from "@chophien/contract/staff/members"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readStaffSeller } from "../../../../../../../use-cases/read-staff-seller"
import { removeMember } from "../../../../../../../use-cases/remove-member"

/** Takes a member away from a seller. `{ seller }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.body, req.body ?? {})
  const { id = "", member_id = "" } = req.params
  await removeMember(req.scope, { seller_id: id, member_id, author: { kind: "staff" } })
  sendAnswer(res, route, { seller: await readStaffSeller(req.scope, id) })
}
