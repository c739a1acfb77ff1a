import { answerCancelRequestForSeller as route } from "@chophien/contract/staff/order-care"
import { staffOf } from "@chophien/platform/access/staff-context"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import { localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCancelRequestForSeller } from "../../../../../use-cases/answer-cancel-request"

/** POST `{ act: "grant" | "refuse", text }`: staff answer a wish to cancel; shopper and seller read why. `{ care }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(route.body, req.body)
  const { user_id } = staffOf(req)
  const locale = localeOf(req.headers["accept-language"])
  const answer = { user_id, locale, ...input }
  sendAnswer(res, route, await answerCancelRequestForSeller(req.scope, req.params["id"] ?? "", answer))
}
