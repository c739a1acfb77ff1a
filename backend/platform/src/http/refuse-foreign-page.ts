import type { MedusaRequest } from "@medusajs/framework/http"
import { fitsPattern } from "../access/path-pattern"
import { Problem } from "../problem"
import { site } from "../site"
import { texts } from "../texts"

/** Where a browser's cookie says who writes. */
const signedInPaths = ["/admin/**", "/seller/**", "/auth/session"]
const reads = ["GET", "HEAD", "OPTIONS"]

/**
 * Refuses a write that a page of another origin sends with the cookie of staff or of a member. Nothing has changed by
 * then, and no session has ended.
 * @throws Problem `forbidden`
 */
export function refuseForeignPage(req: MedusaRequest): void {
  const { origin, host } = req.headers
  if (!origin || reads.includes(req.method)) return
  if (!signedInPaths.some((pattern) => fitsPattern(pattern, req.path))) return
  const from = URL.canParse(origin) ? new URL(origin).host : null
  if (from !== host && from !== new URL(site(req.scope).backend_url).host)
    throw new Problem("forbidden", texts.forbidden)
}
