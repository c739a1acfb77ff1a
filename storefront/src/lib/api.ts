import { z } from "zod"
import { type Caller, callBackend } from "./backend"
import { ReadCache } from "./cache"
import { type Cart, cart, type OrderGroup, orderGroup } from "./checkout-schemas"
import * as s from "./schemas"

/** What a list of listings can be narrowed by. */
export type ListingQuery = {
  q?: string
  category?: string
  seller?: string
  commune?: string
  in_season?: "1"
  price_min?: number
  price_max?: number
  sort?: "relevance" | "newest" | "price_asc" | "price_desc"
  limit?: number
  offset?: number
}

/** Where and to whom the parcels go, as typed. */
export type DeliveryInput = {
  name: string
  phone: string
  email?: string
  province_code: string
  commune_code: string
  address: string
  note?: string
}

const homes = new ReadCache<s.Home>(5_000)
const lists = new ReadCache<s.ListingPage>(2_000)
const categories = new ReadCache<s.Category[]>(30_000)
const provinces = new ReadCache<s.Province[]>(3_600_000)
const communes = new ReadCache<s.CommuneCard[]>(15_000)
const matches = new ReadCache<s.CommuneMatch[]>(60_000)
const quotes = new ReadCache<s.ShippingQuote>(10_000)
const hints = new ReadCache<s.Suggestions>(10_000)

const cartAnswer = z.object({ cart }).transform((answer) => answer.cart)
const orderAnswer = z.object({ order_group: orderGroup }).transform((answer) => answer.order_group)
const orderWithToken = z.object({ order_group: orderGroup, access_token: z.string().min(1) })
const listingAnswer = z.object({ listing: s.listing, related: z.array(s.listingCard) })
const communeAnswer = z.object({ commune: s.communeCard, sellers: z.array(s.sellerCard) })
const sellersAnswer = z.object({ sellers: z.array(s.sellerCard), count: z.number() })

const id = encodeURIComponent

/** The back end's routes for shoppers, each with the shape it answers; see `callBackend` for what it throws. */
export class Api {
  constructor(readonly caller: Caller) {}

  #key(...parts: unknown[]): string {
    return JSON.stringify([this.caller.locale, ...parts])
  }

  home(): Promise<s.Home> {
    return homes.get(this.#key(), () => callBackend(this.caller, "/store/catalogue/home", s.home))
  }

  listings(query: ListingQuery): Promise<s.ListingPage> {
    const load = () => callBackend(this.caller, "/store/catalogue/listings", s.listingPage, { query })
    return lists.get(this.#key(query), load)
  }

  listing(handle: string): Promise<{ listing: s.Listing; related: s.ListingCard[] }> {
    return callBackend(this.caller, `/store/catalogue/listings/${id(handle)}`, listingAnswer)
  }

  /** What sending one piece (of the lightest variant) to a commune costs. */
  shipping(handle: string, commune_code: string): Promise<s.ShippingQuote> {
    const load = () =>
      callBackend(this.caller, `/store/catalogue/listings/${id(handle)}/shipping`, s.shippingQuote, {
        query: { commune_code },
      })
    return quotes.get(this.#key(handle, commune_code), load)
  }

  suggest(q: string): Promise<s.Suggestions> {
    const load = () => callBackend(this.caller, "/store/catalogue/suggest", s.suggestions, { query: { q } })
    return hints.get(this.#key(q), load)
  }

  categories(): Promise<s.Category[]> {
    const schema = z.object({ categories: z.array(s.category) })
    return categories.get(this.#key(), async () => {
      return (await callBackend(this.caller, "/store/catalogue/categories", schema)).categories
    })
  }

  sellers(query: {
    commune?: string
    limit?: number
    offset?: number
  }): Promise<z.output<typeof sellersAnswer>> {
    return callBackend(this.caller, "/store/catalogue/sellers", sellersAnswer, { query })
  }

  async seller(handle: string): Promise<s.Seller> {
    const schema = z.object({ seller: s.seller })
    return (await callBackend(this.caller, `/store/catalogue/sellers/${id(handle)}`, schema)).seller
  }

  communes(): Promise<s.CommuneCard[]> {
    const schema = z.object({ communes: z.array(s.communeCard) })
    return communes.get(this.#key(), async () => {
      return (await callBackend(this.caller, "/store/catalogue/communes", schema)).communes
    })
  }

  commune(slug: string): Promise<z.output<typeof communeAnswer>> {
    return callBackend(this.caller, `/store/catalogue/communes/${id(slug)}`, communeAnswer)
  }

  provinces(): Promise<s.Province[]> {
    const schema = z.object({ provinces: z.array(s.province) })
    return provinces.get(this.#key(), async () => {
      return (await callBackend(this.caller, "/store/gazetteer/provinces", schema)).provinces
    })
  }

  /** Communes by name, with diacritics or without, old names too. */
  searchCommunes(query: { q: string; province_code?: string; limit?: number }): Promise<s.CommuneMatch[]> {
    const schema = z.object({ communes: z.array(s.communeMatch) })
    return matches.get(this.#key(query), async () => {
      return (await callBackend(this.caller, "/store/gazetteer/communes", schema, { query })).communes
    })
  }

  startCart(): Promise<Cart> {
    return this.#write("/store/carts/start", {})
  }

  cart(cartId: string): Promise<Cart> {
    return callBackend(this.caller, `/store/carts/${id(cartId)}/view`, cartAnswer)
  }

  addItem(cartId: string, body: { variant_id: string; quantity: number }): Promise<Cart> {
    return this.#write(`/store/carts/${id(cartId)}/items`, body)
  }

  /** Sets the quantity of an item; 0 takes it out. */
  setItem(cartId: string, itemId: string, quantity: number): Promise<Cart> {
    return this.#write(`/store/carts/${id(cartId)}/items/${id(itemId)}`, { quantity })
  }

  setDelivery(cartId: string, body: DeliveryInput): Promise<Cart> {
    return this.#write(`/store/carts/${id(cartId)}/delivery`, body)
  }

  setShipping(cartId: string, sellerId: string, optionId: string): Promise<Cart> {
    return this.#write(`/store/carts/${id(cartId)}/parcels/${id(sellerId)}`, { shipping_option_id: optionId })
  }

  /** Places the orders; the same key gives the same order group again. */
  checkout(cartId: string, expectedTotal: number, key: string): Promise<z.output<typeof orderWithToken>> {
    return callBackend(this.caller, `/store/carts/${id(cartId)}/checkout`, orderWithToken, {
      method: "POST",
      headers: { "idempotency-key": key },
      body: { expected_total: expectedTotal, locale: this.caller.locale },
    })
  }

  orderGroup(groupId: string, token: string): Promise<OrderGroup> {
    const headers = { "x-order-token": token }
    return callBackend(this.caller, `/store/order-groups/${id(groupId)}`, orderAnswer, { headers })
  }

  lookUpOrder(body: { code: string; phone: string }): Promise<z.output<typeof orderWithToken>> {
    return callBackend(this.caller, "/store/order-groups/lookup", orderWithToken, { method: "POST", body })
  }

  #write(path: string, body: Record<string, unknown>): Promise<Cart> {
    return callBackend(this.caller, path, cartAnswer, { method: "POST", body })
  }
}
