import { addMember as route } from "@chophien/contract/staff/members"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addMember } from "../../../../../use-cases/add-member"
import { readStaffSeller } from "../../../../../use-cases/read-staff-seller"

/** Adds a member to a seller. `201 { seller }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params
  await addMember(req.scope, id, { kind: "staff" }, readInput(route.body, req.body))
  sendAnswer(res, route, { seller: await readStaffSeller(req.scope, id) })
}
