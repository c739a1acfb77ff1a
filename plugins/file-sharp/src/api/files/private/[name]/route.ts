import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { serveFile } from "../../../serve"

/** GET /files/private/:name: a data file (an export) as a download, to signed-in staff (see middlewares). */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { name = "" } = req.params
  res.set({ "Cache-Control": "private, no-store", "Content-Disposition": "attachment" })
  const type = name.endsWith(".json") ? "application/json" : "text/csv; charset=utf-8"
  await serveFile(req, res, {
    type,
    read: () => req.scope.resolve(Modules.FILE).getAsBuffer(`private/${name}`),
  })
}
