import type { Route } from "@chophien/contract"
import { routes } from "@chophien/contract/routes"
import { checkAnswer } from "@chophien/contract/testing"
import { z } from "@medusajs/framework/zod"
import type { Market } from "./market"

const handles = z.array(z.object({ handle: z.string() }))
const rowsOf = (name: string) => (body: unknown) =>
  handles.parse(z.record(z.string(), z.unknown()).parse(body)[name]).map(({ handle }) => handle)

/** A page of listings: its route, its address, and the handles on it. */
export type Page = { route: Route; path: string; handlesOf: (body: unknown) => string[] }

const listRoute = { route: routes.store.listListings, handlesOf: rowsOf("listings") }

/** The pages on which the listings of a category stand, by what they are for people. */
export const shopPages = (category: string, words: string): [string, Page][] => [
  [
    "the first page",
    { route: routes.store.readHome, path: "/store/catalogue/home", handlesOf: rowsOf("newest") },
  ],
  ["the catalogue", { ...listRoute, path: "/store/catalogue/listings?sort=newest&limit=48" }],
  ["a category", { ...listRoute, path: `/store/catalogue/listings?category=${category}&limit=48` }],
  ["a search", { ...listRoute, path: `/store/catalogue/listings?q=${encodeURIComponent(words)}&limit=48` }],
  [
    "suggestions",
    {
      route: routes.store.suggest,
      path: `/store/catalogue/suggest?q=${encodeURIComponent(words)}`,
      handlesOf: rowsOf("listings"),
    },
  ],
]

/** The handles on a page, once its answer is what the contract says. */
export async function handlesOn(market: Market, { route, path, handlesOf }: Page): Promise<string[]> {
  const { status, body } = await market.get(path)
  const differences = checkAnswer(route, status, body)
  if (status !== 200 || differences.length)
    throw new Error(`${path} answered ${status}: ${differences.join("; ")}`)
  return handlesOf(body)
}
