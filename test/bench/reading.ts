import { type Goods, queriesOf } from "./goods.ts"
import type { House } from "./house.ts"
import { type Operation, times } from "./operation.ts"
import { openPage } from "./request.ts"

/** How many different pages a cached operation opens in turn. */
const cached_pages = 5
/** Above every price of the sample province: a filter that leaves the list as it is. */
const high_price = 10_000_000

/** Gives the paths one after the other, for ever. */
function cycle(paths: string[]): () => string {
  let next = 0
  return () => paths[next++ % paths.length] ?? "/"
}

/** Pages that somebody opened a moment before, as on a busy day: what the caches save. */
function openedBefore(house: House, name: string, count: number, paths: string[]): Operation {
  const open = () => openPage(house, next())
  const next = cycle(paths)
  return { name, count, prepare: () => times(paths.length, open), run: () => times(count, open) }
}

/** Pages of goods, each new to every cache. */
function openedFirst(house: House, name: string, count: number, next: () => string): Operation {
  return {
    name,
    count,
    run: () =>
      times(count, async () => {
        const path = next()
        if (!(await openPage(house, path)).includes("/san-pham/"))
          throw new Error(`${path} shows no goods: an empty page is cheaper than the one to be measured.`)
      }),
  }
}

/** The pages that a shopper reads, through the storefront. */
export function readingOperations(house: House, goods: Goods): Operation[] {
  const search = (query: string) => `/tim-kiem?q=${encodeURIComponent(query)}`
  const category = (slug: string) => `/danh-muc/${slug}`
  const queries = queriesOf(goods.titles)
  let query = cached_pages
  let price = high_price
  const nextCategory = cycle(goods.categories.map(category))
  return [
    openedBefore(house, "home", 200, ["/"]),
    // The storefront keeps no product page: each is made anew.
    openedFirst(house, "product page", 100, cycle(goods.handles.map((handle) => `/san-pham/${handle}`))),
    openedBefore(
      house,
      "category, opened before",
      200,
      goods.categories.slice(0, cached_pages).map(category)
    ),
    openedFirst(house, "category, new filter", 100, () => `${nextCategory()}?gia_den=${price++}`),
    openedBefore(house, "search, asked before", 200, queries.slice(0, cached_pages).map(search)),
    openedFirst(house, "search, new query", 100, () => {
      const text = queries[query++]
      if (!text) throw new Error("Every query was asked: run fewer rounds.")
      return search(text)
    }),
  ]
}
