import { inviteMember as route } from "@chophien/contract/staff/members"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { inviteMember } from "../../../../../../../use-cases/invite-member"

/** Mails a member of an approved seller a link that sets their password; an earlier link stops working. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.body, req.body ?? {})
  const { id = "", member_id = "" } = req.params
  sendAnswer(res, route, { seller: await inviteMember(req.scope, { id, member_id }) })
}
