import { bookStatement as route } from "@chophien/contract/staff/statements"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffRequest } from "../../../../../../http/staff-request"
import { bookStatement } from "../../../../../../use-cases/bank-statements"

/** POST /admin/payouts/statements/:id/book: books a statement as it was shown. `{ statement }` */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const act = { ...staffRequest(req), ...readInput(route.body, req.body) }
  sendAnswer(res, route, await bookStatement(req.scope, act))
}
