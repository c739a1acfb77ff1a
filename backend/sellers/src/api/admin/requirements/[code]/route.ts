import { changeRequirement as route } from "@chophien/contract/staff/requirements"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeRequirement, listRequirements } from "../../../../use-cases/change-requirements"

/** Changes a requirement. `{ requirements }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await changeRequirement(req.scope, req.params["code"] ?? "", readInput(route.body, req.body))
  sendAnswer(res, route, await listRequirements(req.scope))
}
