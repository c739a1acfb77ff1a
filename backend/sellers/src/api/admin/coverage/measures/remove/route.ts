import { removeMeasures as route } from "@chophien/contract/staff/coverage"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { coverageService } from "../../../../../modules/coverage"

/** POST /admin/coverage/measures/remove `{ province_code }`: the newest table is taken back. `{ removed }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { province_code } = readInput(route.body, req.body)
  sendAnswer(res, route, { removed: await coverageService(req.scope).removeNewest(province_code) })
}
