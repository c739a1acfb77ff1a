import { removeBankFile as route } from "@chophien/contract/staff/bank-files"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { removeBankFile } from "../../../../../../use-cases/bank-files"

/** POST /admin/payouts/bank-files/:id/remove: forgets how a bank wants its file. `{ id }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.body, req.body)
  sendAnswer(res, route, await removeBankFile(req.scope, req.params.id ?? ""))
}
