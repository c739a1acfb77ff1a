import { readFees as route } from "@chophien/contract/staff/fees"
import { sendAnswer } from "@chophien/platform/http/send-answer"

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readFees } from "../../../use-cases/change-fees"

/** GET /admin/fees: commission, withholding and settings. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await readFees(req.scope))
}
