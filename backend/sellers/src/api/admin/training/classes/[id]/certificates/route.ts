import { readCertificates as route } from "@chophien/contract/staff/training"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readCertificates } from "../../../../../../use-cases/read-certificates"

/** GET /admin/training/classes/:id/certificates: the certificates as one PDF. `{ file_name, content }` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  readInput(route.query, req.query)
  sendAnswer(res, route, await readCertificates(req.scope, req.params.id ?? ""))
}
