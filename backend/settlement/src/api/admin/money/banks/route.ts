import type { Answer } from "@chophien/contract"
import type { listBanks as listBanksRoute } from "@chophien/contract/staff/money"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listBanks } from "../../../../use-cases/list-banks"

/** GET /admin/money/banks: the banks money can be returned to. `{ banks: { bin, name }[] }` */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<Answer<typeof listBanksRoute>>
): Promise<void> {
  res.json(await listBanks(req.scope))
}
