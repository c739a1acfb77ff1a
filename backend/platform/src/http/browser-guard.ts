import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/**
 * What every answer of the API says to browsers: take it for what it is called, frame it nowhere.
 * Send nobody the address of the page before, and come back over TLS only, where this answer came over TLS.
 * Store it nowhere: routes whose answers are for everybody (catalogue, places, pictures) say how long they may be.
 * The routes of pages (`/sell`) say more.
 * Express does not name itself; the switch is the application's, so that it holds for the Admin's pages as well.
 */
export function guardBrowsers(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  req.app.disable("x-powered-by")
  res.removeHeader("X-Powered-By")
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("X-Frame-Options", "DENY")
  res.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
  res.setHeader("Referrer-Policy", "no-referrer")
  res.setHeader("Cache-Control", "no-store")
  if (req.secure) res.setHeader("Strict-Transport-Security", "max-age=31536000")
  next()
}
