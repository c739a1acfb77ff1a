import { formatVnd } from "@chophien/vocabulary/amount"
import type { APIRoute } from "astro"
import { z } from "zod"
import { query_length_max } from "../../catalogue/list-query"
import { pastSearches } from "../../catalogue/past-searches"

const query = z.string().trim().min(1).max(query_length_max)
const picture_width = 96

/** The smallest picture that is wide enough. */
const smallest = (sources: { url: string; width: number }[]): string | undefined =>
  [...sources].sort((a, b) => a.width - b.width).find(({ width }) => width >= picture_width)?.url

/**
 * Suggestions while typing in the search field: `?q=` → listings with picture and price, sellers, communes, each with its
 * address. Without words what was searched for in this browser, and what many search for.
 */
export const GET: APIRoute = async ({ url, locals, cookies }) => {
  const q = query.safeParse(url.searchParams.get("q"))
  if (!q.success) {
    const searchOf = (name: string) => ({
      name,
      href: locals.to(`/tim-kiem?q=${encodeURIComponent(name)}`),
    })
    const past = pastSearches(cookies).map(searchOf)
    const popular = (await locals.api.suggest("")).popular.map(searchOf)
    return Response.json({ past, popular, listings: [], sellers: [], communes: [] })
  }
  const found = await locals.api.suggest(q.data)
  return Response.json({
    past: [],
    popular: [],
    listings: found.listings.slice(0, 5).map(({ title, handle, price, picture }) => ({
      name: title,
      href: locals.to(`/san-pham/${handle}`),
      price: formatVnd(price),
      picture: picture ? smallest(picture.webp) : undefined,
    })),
    sellers: found.sellers
      .slice(0, 3)
      .map((each) => ({ name: each.name, href: locals.to(`/gian-hang/${each.handle}`) })),
    communes: found.communes
      .slice(0, 3)
      .map((each) => ({ name: each.name, href: locals.to(`/xa/${each.slug}`) })),
  })
}
