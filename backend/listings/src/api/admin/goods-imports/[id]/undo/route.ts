import { undoGoodsImport as route } from "@chophien/contract/staff/goods-imports"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { undoGoodsImport } from "../../../../../use-cases/run-goods-import"

/** POST /admin/goods-imports/:id/undo: takes the whole import back. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.body, req.body)
  sendAnswer(res, route, { goods_import: await undoGoodsImport(req.scope, req.params.id ?? "") })
}
