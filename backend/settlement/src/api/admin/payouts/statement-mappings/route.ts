import {
  listStatementMappings as listRoute,
  saveStatementMapping as saveRoute,
} from "@chophien/contract/staff/statements"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listStatementMappings, saveStatementMapping } from "../../../../use-cases/bank-statements"

/** GET /admin/payouts/statement-mappings: how the statements of banks are read. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, listRoute, await listStatementMappings(req.scope))
}

/** POST /admin/payouts/statement-mappings: keeps how a bank's statement is read. `{ mapping }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, saveRoute, await saveStatementMapping(req.scope, readInput(saveRoute.body, req.body)))
}
