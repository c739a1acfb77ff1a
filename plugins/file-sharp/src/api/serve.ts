import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { refusalOf } from "../refusal"

type Served = { type: string; etag?: string; read: () => Promise<Buffer> }

/**
 * Answers with a stored file: its own type and no other, nothing in it ever run. 304 to who has it, 404 where there
 * is none, 503 while too many renditions wait to be made.
 */
export async function serveFile(
  req: MedusaRequest,
  res: MedusaResponse,
  { type, etag, read }: Served
): Promise<void> {
  res.removeHeader("X-Powered-By")
  try {
    const body = await read()
    res.set({
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    })
    if (etag) res.set("ETag", etag)
    if (etag && req.headers["if-none-match"] === etag) {
      res.status(304).end()
      return
    }
    res.status(200).set({ "Content-Type": type, "Content-Length": String(body.length) })
    res.end(req.method === "HEAD" ? undefined : body)
  } catch (error) {
    if (refusalOf(error) === "picture_queue_full") {
      res
        .set({ "Cache-Control": "no-store", "Retry-After": "2" })
        .status(503)
        .json({ type: "unavailable", message: error instanceof Error ? error.message : "" })
      return
    }
    if (!(error instanceof MedusaError) || error.type !== MedusaError.Types.NOT_FOUND) throw error
    res.removeHeader("Content-Disposition")
    res.set("Cache-Control", "no-store").status(404).json({ type: "not_found", message: error.message })
  }
}
