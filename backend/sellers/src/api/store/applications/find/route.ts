import { findApplication as route } from "@chophien/contract/store/applications"
import { sendAnswer } from "@chophien/platform/http/send-answer"
import { readInput } from "@chophien/platform/input"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findApplication } from "../../../../use-cases/find-application"

/** Opens an application by code and phone number. `{ id, token }` */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.setHeader("Cache-Control", "private, no-store")
  sendAnswer(res, route, await findApplication(req.scope, readInput(route.body, req.body)))
}
