import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { describeApi } from "../../use-cases/describe-api"

/** GET /openapi.json: the contract of all routes as an OpenAPI 3.1 document, for anybody, kept for an hour. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.set("Cache-Control", "public, max-age=3600").type("application/json").send(describeApi(req.scope))
}
