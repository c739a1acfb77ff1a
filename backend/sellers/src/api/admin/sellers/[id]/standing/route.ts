import { listStandings as route } from "@chophien/contract/staff/sellers"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listStandings } from "../../../../../use-cases/list-standings"

/** What became of a seller's standing, the latest first. `{ standings }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, { standings: await listStandings(req.scope, req.params.id ?? "") })
}
