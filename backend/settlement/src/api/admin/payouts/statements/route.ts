import { previewStatement as route } from "@chophien/contract/staff/statements"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { previewStatement } from "../../../../use-cases/bank-statements"

/** POST /admin/payouts/statements: what would become of each row of a bank's statement; nothing is booked yet. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await previewStatement(req.scope, readInput(route.body, req.body)))
}
