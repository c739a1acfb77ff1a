import { runGoodsImport as route } from "@chophien/contract/staff/goods-imports"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { runGoodsImport } from "../../../../../use-cases/run-goods-import"

/** POST /admin/goods-imports/:id/run `{ expected }`: writes the sheet into the shop, all of it or nothing. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { expected } = readInput(route.body, req.body)
  sendAnswer(res, route, { goods_import: await runGoodsImport(req.scope, req.params.id ?? "", expected) })
}
