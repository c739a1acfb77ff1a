import { correctGoodsImportCell as route } from "@chophien/contract/staff/goods-imports"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { correctGoodsImport } from "../../../../../use-cases/change-goods-import"

/** POST /admin/goods-imports/:id/cells `{ line, column, text }` or `{ line, skip }`: corrects a cell, leaves a row out. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = readInput(route.body, req.body)
  sendAnswer(res, route, { goods_import: await correctGoodsImport(req.scope, req.params.id ?? "", body) })
}
