import type { APIContext } from "astro"
import { splitLocale } from "../i18n/locale-path"
import { query_length_max } from "./list-query"

/** The words of the search page that a request came from; null where it came from elsewhere. */
function searchedFor({ request, url }: Pick<APIContext, "request" | "url">): string | null {
  const referrer = request.headers.get("referer") ?? ""
  if (!URL.canParse(referrer)) return null
  const from = new URL(referrer)
  if (from.host !== (request.headers.get("host") ?? url.host)) return null
  const q = splitLocale(from.pathname).path === "/tim-kiem" ? from.searchParams.get("q")?.trim() : ""
  return q && q.length <= query_length_max ? q : null
}

/**
 * Counts that a product was opened from a search, without a script and without a mark in any address. Nobody waits for
 * it, and what goes wrong costs no page.
 */
export function countClick(context: Pick<APIContext, "request" | "url" | "locals">): void {
  const q = searchedFor(context)
  if (q) context.locals.api.countClick(q).catch(() => undefined)
}
