import { checkAnswer } from "@chophien/contract/double/check-answer"
import { routes } from "@chophien/contract/routes"
import { addressOf } from "@chophien/contract/wire/address-of"
import type { Route } from "@chophien/contract/wire/route"

/** The backend of the running stack, with its sample province. */
const origin = process.env.TEST_BACKEND_URL ?? ""
const { seller } = routes
let cookie: string

async function call(route: Route, path: string, body?: object): Promise<{ status: number; json: unknown }> {
  const response = await fetch(`${origin}${path}`, {
    method: route.method,
    headers: { cookie, origin, "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, json: await response.json() }
}

/** What the answer of a read without parts differs in from the contract. */
const differences = async (route: Route, query?: Record<string, unknown>): Promise<string[]> => {
  const { status, json } = await call(route, addressOf(route, { query: query as never }))
  return status === 200 ? checkAnswer(route, status, json) : [`status ${status}`]
}

beforeAll(async () => {
  const credentials = { email: "pa-co@chophien.example", password: "chophien-demo" }
  const signedIn = await fetch(`${origin}/auth/member/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(credentials),
  })
  const { token } = await signedIn.json()
  const opened = await fetch(`${origin}/auth/session`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, origin },
  })
  cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? ""
})

describe("the real backend keeps to the contract by which the panel's double is held", () => {
  it.each([
    ["who is signed in", seller.readMe, undefined],
    ["the listings", seller.listOwnListings, { limit: 50 }],
    ["the orders", seller.listOwnOrders, { limit: 50, state: "all" }],
    ["the categories", seller.listListingCategories, undefined],
  ])("%s", async (_what, route, query) => {
    expect(await differences(route, query)).toEqual([])
  })

  it("one listing, and what there is not", async () => {
    const { json } = await call(
      seller.listOwnListings,
      addressOf(seller.listOwnListings, { query: { limit: 1 } })
    )
    const [listing] = (json as { listings: { id: string }[] }).listings
    const own = await call(seller.readOwnListing, `/seller/listings/${listing?.id}`)
    expect([own.status, ...checkAnswer(seller.readOwnListing, own.status, own.json)]).toEqual([200])
    const gone = await call(seller.readOwnOrder, "/seller/orders/order_of_nobody")
    expect([gone.status, ...checkAnswer(seller.readOwnOrder, gone.status, gone.json)]).toEqual([404])
    const refused = await call(seller.updateListing, `/seller/listings/${listing?.id}`, { price: -1 })
    expect([refused.status, ...checkAnswer(seller.updateListing, refused.status, refused.json)]).toEqual([
      400,
    ])
  })
})
