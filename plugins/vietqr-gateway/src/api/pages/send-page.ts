import type { Request, Response } from "express"
import { escapeHtml } from "./escape-html"
import { layout } from "./layout"
import { type Language, languageOf, translate } from "./texts"

const pagePolicy =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** The query of a request. */
export function queryOf(request: Request): URLSearchParams {
  const at = request.originalUrl.indexOf("?")
  return new URLSearchParams(at < 0 ? "" : request.originalUrl.slice(at + 1))
}

/** The language in which a request is answered. */
export function requestLanguage(request: Request): Language {
  return languageOf(queryOf(request).get("lang"), request.get("accept-language"))
}

/** Sends a page under the pages' own policy. */
export function sendPage(response: Response, html: string, status = 200): void {
  response.set("Content-Security-Policy", pagePolicy).status(status).type("html").send(html)
}

/** Sends the page for an address that leads nowhere. */
export function sendMissing(request: Request, response: Response): void {
  const language = requestLanguage(request)
  const text = translate(language, "not_found")
  const body = `<h1>${escapeHtml(text)}</h1>`
  sendPage(response, layout({ language, title: text, body, script: false, refresh_s: null }), 404)
}
