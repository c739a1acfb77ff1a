import { listUnidentified as route } from "@chophien/contract/staff/dossiers"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listUnidentified } from "../../../use-cases/list-unidentified"

/** Sellers that are not identified, the most pressing first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendAnswer(res, route, await listUnidentified(req.scope, readInput(route.query, req.query)))
}
