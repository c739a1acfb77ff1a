import {
  listGoodsImports as listRoute,
  startGoodsImport as startRoute,
} from "@chophien/contract/staff/goods-imports"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listGoodsImports } from "../../../use-cases/list-goods-imports"
import { startGoodsImport } from "../../../use-cases/start-goods-import"

/** GET /admin/goods-imports?offset=: sheets of goods that staff read in, the newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, listRoute, await listGoodsImports(req.scope, readInput(listRoute.query, req.query)))
}

/** POST /admin/goods-imports `{ seller_id, file_name, content }` → `{ goods_import }`: reads a sheet, writes nothing. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const sheet = readInput(startRoute.body, req.body)
  const { user_id } = staffOf(req)
  sendAnswer(res, startRoute, { goods_import: await startGoodsImport(req.scope, { ...sheet, user_id }) })
}
