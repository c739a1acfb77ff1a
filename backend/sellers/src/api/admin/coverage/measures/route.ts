import { importMeasures as route } from "@chophien/contract/staff/coverage"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { importMeasures } from "../../../../use-cases/import-measures"

/** POST /admin/coverage/measures `{ content, file_name, as_of, province_code, write? }`: reads or writes a table. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const table = readInput(route.body, req.body)
  sendAnswer(res, route, await importMeasures(req.scope, table, staffOf(req).user_id))
}
