import { z } from "zod"
import type { House } from "./house.ts"
import { requestJson } from "./request.ts"

const page = z.object({
  count: z.number(),
  listings: z.array(
    z.object({ handle: z.string(), title: z.string(), category: z.object({ slug: z.string() }).nullable() })
  ),
})
type Listings = z.output<typeof page>["listings"]
const detail = z.object({
  listing: z.object({
    ship_class: z.string(),
    seller: z.object({ handle: z.string() }),
    variants: z.array(z.object({ id: z.string(), stock_left: z.number().nullable() })),
  }),
})

/** A variant that can be sent anywhere, and how many pieces of it are left. */
type Sellable = { variant_id: string; seller: string; left: number }

/** What the sample province sells: the same in every house, so two houses get the same requests. */
export class Goods {
  #next = 0

  readonly handles: string[]
  readonly titles: string[]
  readonly categories: string[]
  readonly #sellables: Sellable[]

  private constructor(listings: Listings, sellables: Sellable[]) {
    this.handles = listings.map(({ handle }) => handle)
    this.titles = listings.map(({ title }) => title)
    this.categories = [...new Set(listings.flatMap(({ category }) => category?.slug ?? []))].sort()
    this.#sellables = sellables
  }

  /** Reads the whole catalogue through the store routes, in the order of its handles. */
  static async read(house: House): Promise<Goods> {
    const listings: Listings = []
    for (let count = 1; listings.length < count; ) {
      const answer = await requestJson(
        house,
        page,
        `/store/catalogue/listings?limit=48&offset=${listings.length}&sort=newest`
      )
      if (!answer.listings.length) break
      listings.push(...answer.listings)
      count = answer.count
    }
    listings.sort((a, b) => (a.handle < b.handle ? -1 : 1))
    const sellables: Sellable[] = []
    for (const { handle } of listings) {
      const { listing } = await requestJson(house, detail, `/store/catalogue/listings/${handle}`)
      if (listing.ship_class !== "ambient") continue
      for (const { id, stock_left } of listing.variants)
        sellables.push({ variant_id: id, seller: listing.seller.handle, left: stock_left ?? 0 })
    }
    return new Goods(listings, sellables)
  }

  /** The variants of one more cart: a piece each of two sellers. Goes through all goods in turn, so that none sells out. */
  takePair(): [string, string] {
    const first = this.#take(() => true)
    const second = this.#take(({ seller }) => seller !== first.seller)
    return [first.variant_id, second.variant_id]
  }

  #take(fits: (sellable: Sellable) => boolean): Sellable {
    for (let tries = 0; tries < this.#sellables.length; tries++) {
      const sellable = this.#sellables[this.#next++ % this.#sellables.length]
      // The last piece stays, so that no page changes to “sold out”.
      if (!sellable || sellable.left < 2 || !fits(sellable)) continue
      sellable.left--
      return sellable
    }
    throw new Error("The sample province has nothing left to sell: run fewer rounds.")
  }
}

/**
 * Searches as people type them: every beginning of every title, of four letters or more, each only once. Mixed, so that
 * any stretch of the list has short and long ones.
 */
export function queriesOf(titles: readonly string[]): string[] {
  const beginnings = new Map<string, string>()
  for (const title of titles)
    for (let length = 4; length <= title.length; length++) {
      const query = title.slice(0, length)
      // A server may fold what it is sent: two queries that differ in case or spaces only are the same one.
      const folded = query.trim().toLowerCase()
      if (/[\p{L}\p{N}]$/u.test(query) && !beginnings.has(folded)) beginnings.set(folded, query)
    }
  const queries = [...beginnings.values()]
  const stride = strideOf(queries.length)
  return queries.map((_, index) => queries[(index * stride) % queries.length] ?? "")
}

/** A step that visits each of `length` places once before it returns to the first, far from its neighbours. */
function strideOf(length: number): number {
  const divisor = (a: number, b: number): number => (b ? divisor(b, a % b) : a)
  let stride = Math.max(1, Math.floor(length * 0.382))
  while (divisor(stride, length) > 1) stride++
  return stride
}
