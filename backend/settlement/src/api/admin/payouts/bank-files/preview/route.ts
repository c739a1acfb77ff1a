import { previewBankFile as route } from "@chophien/contract/staff/bank-files"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { previewBankFile } from "../../../../../use-cases/bank-files"

/** POST /admin/payouts/bank-files/preview: the first rows of such a file; nothing is kept. `{ headings, rows }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, previewBankFile(readInput(route.body, req.body)))
}
