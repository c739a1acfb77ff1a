import { listGoodsImportRows as route } from "@chophien/contract/staff/goods-imports"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listGoodsImportRows } from "../../../../../use-cases/list-goods-imports"

/** GET /admin/goods-imports/:id/rows?fate=: rows of a sheet, cell by cell. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readInput(route.query, req.query)
  const locale = localeOf(req.headers["accept-language"])
  sendAnswer(res, route, await listGoodsImportRows(req.scope, req.params.id ?? "", query, locale))
}
