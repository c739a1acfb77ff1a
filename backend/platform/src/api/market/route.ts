import { readMarket as contract } from "@chophien/contract/store/market"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAnswer } from "../../http/send-answer"
import { readInput } from "../../input"
import { readMarket } from "../../market"
import { localeOf } from "../../texts/define-texts"

/** GET /market → `{ market }`: who runs the market, how it is reached, the numbers of its rules. Kept for a minute. */
export function GET(req: MedusaRequest, res: MedusaResponse): void {
  readInput(contract.query, req.query)
  res.set({ "Cache-Control": "public, max-age=60", Vary: "Accept-Language" })
  sendAnswer(res, contract, { market: readMarket(req.scope, localeOf(req.headers["accept-language"])) })
}
