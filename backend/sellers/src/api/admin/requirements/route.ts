import {
  addRequirement as addRoute,
  listRequirements as listRoute,
} from "@chophien/contract/staff/requirements"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addRequirement, listRequirements } from "../../../use-cases/change-requirements"

/** What selling asks of sellers. `{ requirements }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(listRoute.query, req.query)
  sendAnswer(res, listRoute, await listRequirements(req.scope))
}

/** Adds a requirement. `201 { requirements }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await addRequirement(req.scope, readInput(addRoute.body, req.body))
  sendAnswer(res, addRoute, await listRequirements(req.scope))
}
