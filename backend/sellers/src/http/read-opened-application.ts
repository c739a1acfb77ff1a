import { readApplication } from "@chophien/contract/store/applications"
import { Problem } from "@chophien/platform/problem"
import type { MedusaRequest } from "@medusajs/framework/http"
import type { OpenedApplication } from "../applications/find-own-application"
import { texts } from "../texts"

/** Which application a request is about, and the token that opens it. @throws Problem `application_not_found` */
export function readOpenedApplication(req: MedusaRequest): OpenedApplication {
  const path = readApplication.params.safeParse({ id: req.params["id"] })
  const headers = readApplication.headers.safeParse(req.headers)
  if (!path.success || !headers.success) throw new Problem("not_found", texts.application_not_found)
  return { id: path.data.id, token: headers.data["x-application-token"] }
}
