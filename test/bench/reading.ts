import { type Goods, queriesOf } from "./goods.ts"
import type { House } from "./house.ts"
import { type Operation, timed } from "./operation.ts"
import { openPage } from "./request.ts"

/** Above every price of the sample province: a filter that leaves the list as it is. */
const high_price = 10_000_000

/** A page that somebody opened a moment before, as on a busy day: the caches answer. */
function openedBefore(house: House, name: string, path: string): Operation {
  const open = () => openPage(house, path)
  return { name, count: 200, prepare: open, perform: () => timed(open) }
}

/** Pages of goods, each new to every cache. */
function openedFirst(house: House, name: string, next: () => string): Operation {
  const open = async () => {
    const path = next()
    if (!(await openPage(house, path)).includes("/san-pham/"))
      throw new Error(`${path} shows no goods: an empty page is cheaper than the one to be measured.`)
  }
  return { name, count: 100, perform: () => timed(open) }
}

/** Gives the values one after the other, for ever. */
function cycle(values: readonly string[]): () => string {
  let next = 0
  return () => values[next++ % values.length] ?? ""
}

/** The pages that a shopper reads, through the storefront. */
export function readingOperations(house: House, goods: Goods): Operation[] {
  const nextProduct = cycle(goods.handles)
  const nextCategory = cycle(goods.categories)
  const [known = "", ...queries] = queriesOf(goods.titles)
  let price = high_price
  const searchPath = (query: string) => `/tim-kiem?q=${encodeURIComponent(query)}`
  const nextQuery = () => {
    const query = queries.pop()
    if (!query) throw new Error("Every query was asked: run fewer rounds.")
    return query
  }
  return [
    openedBefore(house, "home", "/"),
    // The storefront keeps no product page: each is made anew.
    openedFirst(house, "product page", () => `/san-pham/${nextProduct()}`),
    openedBefore(house, "category, opened before", `/danh-muc/${goods.categories[0]}`),
    openedFirst(house, "category, new filter", () => `/danh-muc/${nextCategory()}?gia_den=${price++}`),
    openedBefore(house, "search, asked before", searchPath(known)),
    openedFirst(house, "search, new query", () => searchPath(nextQuery())),
  ]
}
