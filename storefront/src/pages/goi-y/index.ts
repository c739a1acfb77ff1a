import type { APIRoute } from "astro"
import { z } from "zod"

const query = z.string().trim().min(1).max(120)

/** Suggestions while typing in the search field: `?q=` → listings, sellers, communes with the address of each. */
export const GET: APIRoute = async ({ url, locals }) => {
  const q = query.safeParse(url.searchParams.get("q"))
  if (!q.success) return Response.json({ listings: [], sellers: [], communes: [] })
  const found = await locals.api.suggest(q.data)
  return Response.json({
    listings: found.listings
      .slice(0, 5)
      .map((each) => ({ name: each.title, href: locals.to(`/san-pham/${each.handle}`) })),
    sellers: found.sellers
      .slice(0, 3)
      .map((each) => ({ name: each.name, href: locals.to(`/gian-hang/${each.handle}`) })),
    communes: found.communes
      .slice(0, 3)
      .map((each) => ({ name: each.name, href: locals.to(`/xa/${each.slug}`) })),
  })
}
