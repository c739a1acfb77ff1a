import { listBankFiles as listRoute, saveBankFile as saveRoute } from "@chophien/contract/staff/bank-files"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listBankFiles, saveBankFile } from "../../../../use-cases/bank-files"

/** GET /admin/payouts/bank-files: how banks want their files. `{ bank_files }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, listRoute, await listBankFiles(req.scope))
}

/** POST /admin/payouts/bank-files: keeps how a bank wants its file. 201 `{ bank_file }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { actor_id } = req.auth_context
  const layout = readInput(saveRoute.body, req.body)
  sendAnswer(res, saveRoute, await saveBankFile(req.scope, { ...layout, actor_id }))
}
