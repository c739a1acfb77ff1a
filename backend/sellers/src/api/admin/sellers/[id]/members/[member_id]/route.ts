import { changeMember as route } from "@chophien/contract/staff/members"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeMember } from "../../../../../../use-cases/change-member"
import { readStaffSeller } from "../../../../../../use-cases/read-staff-seller"

/** Corrects a member of a seller. `{ seller }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id = "", member_id = "" } = req.params
  const act = { seller_id: id, member_id, author: { kind: "staff" as const } }
  await changeMember(req.scope, act, readInput(route.body, req.body))
  sendAnswer(res, route, { seller: await readStaffSeller(req.scope, id) })
}
