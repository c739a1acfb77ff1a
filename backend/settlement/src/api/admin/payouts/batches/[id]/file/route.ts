import { readPayoutFile as route } from "@chophien/contract/staff/payouts"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readPayoutFile } from "../../../../../../use-cases/decide-payout-batch"

/** GET /admin/payouts/batches/:id/file `?format=csv|xlsx&bank_file`: the file for the bank, general or as it wants it, once the batch was approved. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const wanted = readInput(route.query, req.query)
  sendAnswer(res, route, await readPayoutFile(req.scope, req.params.id ?? "", wanted))
}
