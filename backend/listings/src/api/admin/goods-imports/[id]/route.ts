import {
  changeGoodsImport as changeRoute,
  readGoodsImport as readRoute,
} from "@chophien/contract/staff/goods-imports"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { importView } from "../../../../goods-imports/import-view"
import { requireImport } from "../../../../goods-imports/require-import"
import { changeGoodsImport } from "../../../../use-cases/change-goods-import"

/** GET /admin/goods-imports/:id: a sheet, what its columns hold, and what will become of its rows. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const sheet = await requireImport(req.scope, req.params.id ?? "")
  sendAnswer(res, readRoute, { goods_import: await importView(req.scope, sheet) })
}

/** POST /admin/goods-imports/:id `{ columns?, defaults? }`: says what columns hold and what holds for new goods. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = readInput(changeRoute.body, req.body)
  sendAnswer(res, changeRoute, {
    goods_import: await changeGoodsImport(req.scope, req.params.id ?? "", body),
  })
}
