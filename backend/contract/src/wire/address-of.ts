import type { AddressParts, Route } from "./route"

/**
 * A part of a path, escaped. An address's rules take `.` and `..` for steps to another folder, escaped or not: written
 * twice escaped they are the name of nothing.
 */
const escapePart = (part: string): string =>
  /^\.{1,2}$/.test(part) ? part.replaceAll(".", "%252E") : encodeURIComponent(part)

/**
 * The address of a route below the backend's: parts of the path filled in and escaped, the query behind them. Of the
 * query, what is undefined or an empty text is left out.
 *
 * @example
 * addressOf(listListings, { query: { q: "ga den", limit: 24 } }) // "/store/catalogue/listings?q=ga+den&limit=24"
 */
export function addressOf<R extends Route>(route: R, { params, query }: AddressParts<R>): string {
  const parts = new Map<string, string>(Object.entries(params ?? {}))
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => escapePart(parts.get(name) ?? ""))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== "") search.set(name, String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}
