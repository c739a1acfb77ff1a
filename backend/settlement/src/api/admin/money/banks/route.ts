import { listBanks as listBanksRoute } from "@chophien/contract/staff/money"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listBanks } from "../../../../use-cases/list-banks"

/** GET /admin/money/banks: the banks money can be returned to. `{ banks: { bin, name }[] }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, listBanksRoute, await listBanks(req.scope))
}
