import { readEarningsFile as route } from "@chophien/contract/staff/fees"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readEarningsFile } from "../../../../../use-cases/read-earnings"

/** GET /admin/fees/numbers/file `?from&to&by&format=csv|xlsx`: what the market earned, owes and holds. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await readEarningsFile(req.scope, readInput(route.query, req.query)))
}
