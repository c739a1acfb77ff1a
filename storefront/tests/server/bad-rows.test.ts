import type { Listing, ListingCard } from "@chophien/contract/store/catalogue"
import { communeCards, listingCardOf, listings, sellerCardOf, sellers } from "../double/fixtures"
import { Shopper } from "../support/shopper"
import { type Running, startStorefront } from "../support/storefront"

let shop: Running
let shopper: Shopper
beforeAll(async () => {
  shop = await startStorefront()
  shopper = new Shopper(shop.url)
})
afterAll(() => shop.stop())
afterEach(() => shop.double.setFaults())

const [chicken, orange] = listings as [Listing, Listing]
const [card, other] = [listingCardOf(chicken), listingCardOf(orange)]
/** What a word that is no ship class makes of a row, as staff may type it. */
const misspelled: Omit<ListingCard, "ship_class"> & { ship_class: string } = { ...card, ship_class: "Frozen" }
const facets = { categories: [], communes: [], seller_kinds: [], prices: [], in_season: 0, in_stock: 2 }
const found = { facets: { ...facets, carried: null }, understood: null, near: null, engine: "postgres" }
const page = { count: 2, limit: 24, offset: 0, ...found }

describe("A row that breaks the contract is left out and logged, and the page stands:", () => {
  test("on the home page", async () => {
    const newest = [misspelled, other]
    const rows = { categories: [], in_season: [], newest, sellers: sellers.map(sellerCardOf), communes: [] }
    shop.double.setFaults({
      answers: { "/store/catalogue/home": { ...rows, counts: { listings: 2, sellers: 6, communes: 6 } } },
    })
    const { status, html } = await shopper.open("/")
    expect([status, html.includes(orange.title), html.includes(chicken.title)]).toEqual([200, true, false])
    expect(shop.output()).toContain(
      "GET /store/catalogue/home: left out newest.0 prod_1: newest.0.ship_class (invalid_value)"
    )
  })

  test("among found listings", async () => {
    const answer = { ...page, listings: [other, misspelled, { ...card, price: null }] }
    shop.double.setFaults({ answers: { "/store/catalogue/listings": answer } })
    const { status, html } = await shopper.open("/tim-kiem?q=cam")
    expect([status, html.includes(orange.title), html.includes(chicken.title)]).toEqual([200, true, false])
    expect(shop.output()).toContain("listings.2.price (invalid_type)")
  })

  test("beside a listing", async () => {
    const path = `/store/catalogue/listings/${orange.handle}`
    shop.double.setFaults({ answers: { [path]: { listing: orange, related: [misspelled] } } })
    const { status, html } = await shopper.open(`/san-pham/${orange.handle}`)
    expect([status, html.includes(chicken.title)]).toEqual([200, false])
  })

  test("among sellers and communes", async () => {
    const [seller, ...rest] = sellers.map(sellerCardOf)
    const answer = { ...page, sellers: [{ ...seller, kind: "bank" }, ...rest] }
    shop.double.setFaults({
      answers: {
        "/store/catalogue/sellers": answer,
        "/store/catalogue/communes": { communes: [null, ...communeCards()] },
      },
    })
    const stalls = await shopper.open("/gian-hang")
    expect([stalls.status, stalls.html.includes(rest[0]?.name ?? "-")]).toEqual([200, true])
    expect((await shopper.open("/xa")).status).toBe(200)
  })
})

test("what the page itself is about is not left out: a listing that cannot be read is no page", async () => {
  const answer = { listing: { ...chicken, ship_class: "Frozen" }, related: [] }
  shop.double.setFaults({ answers: { [`/store/catalogue/listings/${chicken.handle}`]: answer } })
  expect((await shopper.open(`/san-pham/${chicken.handle}`)).status).toBe(503)
  expect(shop.output()).toContain("answered outside its contract: listing.ship_class (invalid_value)")
})
