import type { Answer, Body, Query, RequestParts, Route } from "@chophien/contract"
import {
  addItem,
  type Cart,
  checkOut,
  chooseShipping,
  setDelivery,
  setQuantity,
  startCart,
  viewCart,
} from "@chophien/contract/store/cart"
import {
  type Category,
  type CommuneCard,
  type Home,
  type ListingPage,
  listCategories,
  listCommunes,
  listListings,
  listSellers,
  readCommune,
  readHome,
  readListing,
  readSeller,
  type Seller,
  type Suggestions,
  suggest,
} from "@chophien/contract/store/catalogue"
import {
  type Aftercare,
  cancelPaidOrder,
  openComplaint,
  readAftercare,
  receiveParcel,
  replyToComplaint,
  uploadOrderPhotos,
} from "@chophien/contract/store/complaints"
import { requestInvoice, withdrawInvoiceRequest } from "@chophien/contract/store/invoice-requests"
import { type Market, readMarket } from "@chophien/contract/store/market"
import { askToCancel, changeAddress } from "@chophien/contract/store/order-care"
import {
  cancelOrderGroup,
  claimPayment,
  lookUpOrderGroup,
  type OrderGroup,
  openRefundAccount,
  readOrderGroup,
} from "@chophien/contract/store/order-groups"
import {
  type CommuneMatch,
  listProvinces,
  type Province,
  searchCommunes,
} from "@chophien/contract/store/places"
import { type PriceShares, readPriceShares } from "@chophien/contract/store/price-shares"
import { reportListing } from "@chophien/contract/store/reports"
import { countClick } from "@chophien/contract/store/searches"
import { askForSeason } from "@chophien/contract/store/season-notices"
import { quoteShipping, type ShippingQuote } from "@chophien/contract/store/shipping-quote"
import { BackendRefusal, type Caller, callBackend } from "./call-backend"
import { ReadCache } from "./read-cache"

const markets = new ReadCache<Market>(60_000)
const homes = new ReadCache<Home>(5_000)
const lists = new ReadCache<ListingPage>(2_000)
const categories = new ReadCache<Category[]>(30_000)
const provinces = new ReadCache<Province[]>(3_600_000)
const communes = new ReadCache<CommuneCard[]>(15_000)
const matches = new ReadCache<CommuneMatch[]>(60_000)
const quotes = new ReadCache<ShippingQuote>(10_000)
const hints = new ReadCache<Suggestions>(10_000)

/** What a list of listings can be narrowed by. */
export type ListingQuery = NonNullable<Query<typeof listListings>>

/** The back end's routes for shoppers, for one caller; see `callBackend` for what they throw. */
export class Api {
  constructor(readonly caller: Caller) {}

  #key(...parts: unknown[]): string {
    return JSON.stringify([this.caller.locale, ...parts])
  }

  #call<R extends Route>(route: R, request: RequestParts<R>): Promise<Answer<R>> {
    return callBackend(this.caller, route, request)
  }

  /** Who runs the market and how it is reached. */
  market(): Promise<Market> {
    return markets.get(this.#key(), async () => (await this.#call(readMarket, {})).market)
  }

  home(): Promise<Home> {
    return homes.get(this.#key(), () => this.#call(readHome, {}))
  }

  listings(query: ListingQuery): Promise<ListingPage> {
    return lists.get(this.#key(query), () => this.#call(listListings, { query }))
  }

  listing(handle: string): Promise<Answer<typeof readListing>> {
    return this.#call(readListing, { params: { handle } })
  }

  /** What sending one piece (of the lightest variant) to a commune costs. */
  shipping(handle: string, commune_code: string): Promise<ShippingQuote> {
    const load = () => this.#call(quoteShipping, { params: { handle }, query: { commune_code } })
    return quotes.get(this.#key(handle, commune_code), load)
  }

  /** Whose the money is that a listing and its delivery cost. */
  priceShares(handle: string, carriage: number | undefined): Promise<PriceShares> {
    const query = carriage ? { carriage } : {}
    return this.#call(readPriceShares, { params: { handle }, query })
  }

  suggest(q: string): Promise<Suggestions> {
    return hints.get(this.#key(q), () => this.#call(suggest, { query: { q } }))
  }

  /** Counts that a product was opened from what a search found. */
  async countClick(q: string): Promise<void> {
    await this.#call(countClick, { body: { q } })
  }

  /** Asks for a mail once a product can be had again; answers the month in which that will be. */
  async askForSeason(handle: string, email: string): Promise<number> {
    const body = { email, locale: this.caller.locale }
    return (await this.#call(askForSeason, { params: { handle }, body })).from_month
  }

  /** Tells the centre that something is wrong with a product. */
  async reportListing(handle: string, body: Body<typeof reportListing>): Promise<void> {
    await this.#call(reportListing, { params: { handle }, body: { ...body, locale: this.caller.locale } })
  }

  categories(): Promise<Category[]> {
    return categories.get(this.#key(), async () => (await this.#call(listCategories, {})).categories)
  }

  sellers(query: Query<typeof listSellers>): Promise<Answer<typeof listSellers>> {
    return this.#call(listSellers, { query })
  }

  async seller(handle: string): Promise<Seller> {
    return (await this.#call(readSeller, { params: { handle } })).seller
  }

  communes(): Promise<CommuneCard[]> {
    return communes.get(this.#key(), async () => (await this.#call(listCommunes, {})).communes)
  }

  commune(slug: string): Promise<Answer<typeof readCommune>> {
    return this.#call(readCommune, { params: { slug } })
  }

  provinces(): Promise<Province[]> {
    return provinces.get(this.#key(), async () => (await this.#call(listProvinces, {})).provinces)
  }

  /** Communes by name, with diacritics or without, old names too. */
  searchCommunes(query: NonNullable<Query<typeof searchCommunes>>): Promise<CommuneMatch[]> {
    const load = async () => (await this.#call(searchCommunes, { query })).communes
    return matches.get(this.#key(query), load)
  }

  async startCart(): Promise<Cart> {
    return (await this.#call(startCart, { body: {} })).cart
  }

  /** A cart; `commune_code` prices its delivery while it has no address. */
  async cart(id: string, commune_code?: string): Promise<Cart> {
    return (await this.#call(viewCart, { params: { id }, query: { commune_code } })).cart
  }

  async addItem(id: string, body: Body<typeof addItem>): Promise<Cart> {
    return (await this.#call(addItem, { params: { id }, body })).cart
  }

  /** Sets the quantity of an item; 0 takes it out. */
  async setItem(id: string, item_id: string, quantity: number): Promise<Cart> {
    return (await this.#call(setQuantity, { params: { id, item_id }, body: { quantity } })).cart
  }

  async setDelivery(id: string, body: Body<typeof setDelivery>): Promise<Cart> {
    return (await this.#call(setDelivery, { params: { id }, body })).cart
  }

  async setShipping(id: string, seller_id: string, shipping_option_id: string): Promise<Cart> {
    const request = { params: { id, seller_id }, body: { shipping_option_id } }
    return (await this.#call(chooseShipping, request)).cart
  }

  /** Places the orders; the same key gives the same order group again. */
  checkOut(id: string, expected_total: number, key: string): Promise<Answer<typeof checkOut>> {
    return this.#call(checkOut, {
      params: { id },
      headers: { "idempotency-key": key },
      body: { expected_total, locale: this.caller.locale },
    })
  }

  async orderGroup(id: string, token: string): Promise<OrderGroup> {
    const headers = { "x-order-token": token }
    return (await this.#call(readOrderGroup, { params: { id }, headers })).order_group
  }

  /** Says what invoice the shopper of a cart wants; null takes it back. */
  async requestInvoice(cart_id: string, invoice: Body<typeof requestInvoice> | null): Promise<void> {
    const params = { id: cart_id }
    if (invoice) await this.#call(requestInvoice, { params, body: invoice })
    else await this.#call(withdrawInvoiceRequest, { params })
  }

  /** Cancels an order for which nothing has come. */
  async cancelOrder(id: string, token: string): Promise<OrderGroup> {
    const request = { params: { id }, headers: { "x-order-token": token }, body: {} }
    return (await this.#call(cancelOrderGroup, request)).order_group
  }

  /** Says that money was transferred of which nothing came under the order's code. */
  async claimPayment(id: string, token: string, body: Body<typeof claimPayment>): Promise<OrderGroup> {
    const request = { params: { id }, headers: { "x-order-token": token }, body }
    return (await this.#call(claimPayment, request)).order_group
  }

  /** The gateway's page on which the account is named that money goes back to. */
  async refundAccountUrl(id: string, token: string, money_back_id: string): Promise<string> {
    const request = { params: { id }, headers: { "x-order-token": token }, body: { money_back_id } }
    return (await this.#call(openRefundAccount, request)).url
  }

  /** What came of an order's parcels and what was complained of; null in a shop without the room of orders. */
  async aftercare(id: string, token: string): Promise<Aftercare | null> {
    try {
      return await this.#call(readAftercare, { params: { id }, headers: { "x-order-token": token } })
    } catch (error) {
      if (error instanceof BackendRefusal && error.status === 404) return null
      throw error
    }
  }

  /** Says that a parcel came. */
  async receiveParcel(id: string, token: string, parcel_id: string): Promise<void> {
    await this.#call(receiveParcel, {
      params: { id },
      headers: { "x-order-token": token },
      body: { parcel_id },
    })
  }

  /** Cancels a paid order that its seller has not taken on. */
  async cancelPaidOrder(id: string, token: string, order_id: string): Promise<void> {
    const headers = { "x-order-token": token }
    await this.#call(cancelPaidOrder, { params: { id, order_id }, headers, body: {} })
  }

  /** Asks the seller to cancel an order that they have taken on. */
  async askToCancel(id: string, token: string, order_id: string, text: string): Promise<void> {
    const headers = { "x-order-token": token }
    await this.#call(askToCancel, { params: { id, order_id }, headers, body: { text } })
  }

  /** Changes where a paid order goes of which nothing is packed. */
  async changeAddress(id: string, token: string, body: Body<typeof changeAddress>): Promise<void> {
    await this.#call(changeAddress, { params: { id }, headers: { "x-order-token": token }, body })
  }

  /** Sends a photo of what came; answers its id. */
  async sendOrderPhoto(id: string, token: string, photo: File): Promise<string[]> {
    const form = new FormData()
    form.append(uploadOrderPhotos.upload.field, photo, photo.name || "anh.jpg")
    const request = { params: { id }, headers: { "x-order-token": token } }
    const { photos } = await callBackend(this.caller, uploadOrderPhotos, request, form)
    return photos.map((each) => each.id)
  }

  async openComplaint(id: string, token: string, body: Body<typeof openComplaint>): Promise<void> {
    await this.#call(openComplaint, { params: { id }, headers: { "x-order-token": token }, body })
  }

  /** Takes what was offered, asks the centre, or closes a complaint. */
  async replyToComplaint(
    id: string,
    token: string,
    complaint_id: string,
    body: Body<typeof replyToComplaint>
  ): Promise<void> {
    const headers = { "x-order-token": token }
    await this.#call(replyToComplaint, { params: { id, complaint_id }, headers, body })
  }

  lookUpOrder(body: Body<typeof lookUpOrderGroup>): Promise<Answer<typeof lookUpOrderGroup>> {
    return this.#call(lookUpOrderGroup, { body })
  }
}
