import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { site } from "@chophien/platform/site"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import express from "express"

/** The built panel: see backend/seller-panel. */
const folder = join(dirname(require.resolve("@chophien/seller-panel/package.json")), "dist")

/**
 * Nothing but our own files runs or loads; blob: and data: are the photos being taken and the pictures' placeholders.
 * The shop's own page of a listing that is not published yet is shown in a frame.
 */
const policyFor = (storefront: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `frame-src ${new URL(storefront).origin}`,
  ].join("; ")

const headers = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  // The address of an invitation holds its token: no other page may learn it.
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(self), geolocation=(), microphone=(), payment=()",
}

const types: Record<string, string> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  html: "text/html; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
}

/** Names with a hash never change; all else is asked for again each time, so that a new version is seen at once. */
const setCaching = (res: express.Response, path: string): void => {
  res.setHeader(
    "Cache-Control",
    path.startsWith(join(folder, "assets")) ? "public, max-age=31536000, immutable" : "no-cache"
  )
}
const files = express.static(folder, { index: false, redirect: false, setHeaders: setCaching })

/** The packed copy of a text file that the browser takes, if the build left one. */
function packed(
  req: MedusaRequest,
  path: string
): { path: string; encoding: string; type: string } | undefined {
  const type = types[/^\/(?:(?:assets|icons)\/)?[\w-][\w.-]*\.(\w+)$/.exec(path)?.[1] ?? ""]
  if (!type) return undefined
  const accepted = req.acceptsEncodings(["br", "gzip"])
  const suffix = accepted === "br" ? ".br" : accepted === "gzip" ? ".gz" : undefined
  if (!suffix || !accepted || !existsSync(join(folder, path + suffix))) return undefined
  return { path: path + suffix, encoding: accepted, type }
}

/**
 * Answers everything under /sell: a file of the build, or the app's page for one of its screens.
 * What looks like a file and is none is a 404, so that a stale page never gets HTML for a script.
 */
export function servePanel(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  if (req.method !== "GET" && req.method !== "HEAD") {
    next()
    return
  }
  // The app is kept on the phone for what lies below /sell/: at the address without the slash it would not open offline.
  const [address, query] = req.originalUrl.split("?")
  if (address === "/sell") {
    res.redirect(308, query === undefined ? "/sell/" : `/sell/?${query}`)
    return
  }
  res.set({ ...headers, "Content-Security-Policy": policyFor(site(req.scope).storefront_url) })
  const isFile = /\.[^/]*$/.test(req.path)
  const path = isFile ? req.path : "/index.html"
  const requested = req.url
  const copy = packed(req, path)
  res.vary("Accept-Encoding")
  if (copy) {
    res.set({ "Content-Encoding": copy.encoding, "Content-Type": copy.type })
  }
  req.url = copy?.path ?? path
  files(req, res, (error?: unknown) => {
    req.url = requested
    if (error) {
      next(error)
      return
    }
    res.removeHeader("Content-Encoding")
    res
      .status(isFile ? 404 : 503)
      .type("text/plain")
      .send(isFile ? "Not found" : "The seller panel is not built yet: run `npm run build`.")
  })
}
