import { verifyBankAccount as route } from "@chophien/contract/staff/payouts"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { verifyBankAccount } from "../../../../../../use-cases/verify-bank-account"

/** POST /admin/payouts/accounts/:id/verify: whether a seller's bank account is the seller's. `{ id }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const act = { ...staffRequest(req), ...readInput(route.body, req.body) }
  sendAnswer(res, route, await verifyBankAccount(req.scope, act))
}
