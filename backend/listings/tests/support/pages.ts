import type { Route } from "@chophien/contract"
import { checkAnswer } from "@chophien/contract/check-answer"
import { routes } from "@chophien/contract/routes"
import type { Shop } from "@chophien/test/kit/shop/shop"
import { z } from "@medusajs/framework/zod"

const handles = z.array(z.object({ handle: z.string() }))

/** A page of the shop, or a list of a person's, by what it is for people; `listings` finds its rows. */
export type Page = {
  route: Route
  path: string
  headers?: Record<string, string>
  listings: (body: unknown) => unknown
}

/** The pages on which listings of a category stand. */
export const shopPages = (category: string, words: string): Record<string, Page> => ({
  "the first page, newest": {
    route: routes.store.readHome,
    path: "/store/catalogue/home",
    listings: (body) => z.object({ newest: z.unknown() }).parse(body).newest,
  },
  "the catalogue": { ...listRoute, path: "/store/catalogue/listings?limit=48" },
  "a category": { ...listRoute, path: `/store/catalogue/listings?category=${category}&limit=48` },
  "a search": { ...listRoute, path: `/store/catalogue/listings?q=${encodeURIComponent(words)}&limit=48` },
  suggestions: {
    route: routes.store.suggest,
    path: `/store/catalogue/suggest?q=${encodeURIComponent(words)}`,
    listings: (body) => z.object({ listings: z.unknown() }).parse(body).listings,
  },
})

const listRoute = {
  route: routes.store.listListings,
  listings: (body: unknown) => z.object({ listings: z.unknown() }).parse(body).listings,
}

/** The handles a page shows, once its answer is what the contract says. */
export async function handlesOn(shop: Shop, { route, path, headers, listings }: Page): Promise<string[]> {
  const { status, body } = await shop.call("GET", path, undefined, headers)
  const differences = checkAnswer(route, status, body)
  if (status !== 200 || differences.length)
    throw new Error(`${path} answered ${status}: ${differences.join("; ")}`)
  return handles.parse(listings(body)).map(({ handle }) => handle)
}
