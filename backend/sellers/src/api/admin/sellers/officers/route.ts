import { listOfficers as route } from "@chophien/contract/staff/sellers"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { readOfficers } from "@chophien/platform/use-cases/read-officers"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** The people of the centre who may look after sellers. `{ officers }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.query, req.query)
  sendAnswer(res, route, { officers: await readOfficers(req.scope) })
}
