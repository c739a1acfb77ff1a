import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { serveFile } from "../../../serve"

/**
 * GET /files/:key/:name: a picture's master or rendition. Its content never changes, so it may be kept for ever.
 * 404 for every other path.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { key = "", name = "" } = req.params
  const type = name.endsWith(".avif") ? "image/avif" : "image/webp"
  res.set({
    "Cache-Control": "public, max-age=31536000, immutable",
    "Cross-Origin-Resource-Policy": "cross-origin",
  })
  await serveFile(req, res, {
    etag: `"${key}/${name}"`,
    type,
    read: () => req.scope.resolve(Modules.FILE).getAsBuffer(`${key}/${name}`),
  })
}
