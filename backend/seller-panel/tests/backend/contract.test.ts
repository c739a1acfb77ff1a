import { checkAnswer } from "@chophien/contract/double/check-answer"
import { sellerRoutes as seller } from "@chophien/contract/seller-routes"
import { addressOf } from "@chophien/contract/wire/address-of"
import { readAnswer } from "@chophien/contract/wire/read-answer"
import type { AddressParts, Answer, Body, Route } from "@chophien/contract/wire/route"

/** The backend of the running stack, with its sample province. */
const origin = process.env.TEST_BACKEND_URL ?? ""
let cookie: string

type Received = { status: number; json: unknown; differences: string[] }

/** Calls a route; answers what came, and where it differs from the contract. */
async function call<R extends Route>(route: R, address: AddressParts<R>, body?: unknown): Promise<Received> {
  const response = await fetch(`${origin}${addressOf(route, address)}`, {
    method: route.method,
    headers: { cookie, origin, "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const json: unknown = await response.json()
  return { status: response.status, json, differences: checkAnswer(route, response.status, json) }
}

/** The answer of a route that does what was wanted, without a difference from the contract. */
async function answerOf<R extends Route>(
  route: R,
  address: AddressParts<R>,
  body?: Body<R>
): Promise<Answer<R>> {
  const { json, differences } = await call(route, address, body)
  expect(differences).toEqual([])
  const read = readAnswer(route, json, () => undefined)
  if (!read.success) throw read.error
  return read.data
}

/** What a refusal says for machines, without a difference from the contract. */
async function refusalOf<R extends Route>(
  route: R,
  address: AddressParts<R>,
  body?: unknown
): Promise<unknown[]> {
  const { status, json, differences } = await call(route, address, body)
  expect(differences).toEqual([])
  return [status, (json as { code: unknown }).code]
}

beforeAll(async () => {
  const credentials = { email: "pa-co@chophien.example", password: "chophien-demo" }
  cookie = ""
  const { token } = await answerOf(seller.signIn, {}, credentials)
  const opened = await fetch(`${origin}${seller.openSession.path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, origin },
  })
  expect(checkAnswer(seller.openSession, opened.status, await opened.json())).toEqual([])
  cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? ""
})

describe("the real backend keeps to the contract that the panel's double is made from", () => {
  it("says who is signed in, which categories there are, and which orders", async () => {
    expect((await answerOf(seller.readMe, {})).member.email).toBe("pa-co@chophien.example")
    expect((await answerOf(seller.listListingCategories, {})).categories.length).toBeGreaterThan(0)
    const { orders, count } = await answerOf(seller.listOwnOrders, { query: { limit: 50, state: "all" } })
    expect(orders).toHaveLength(Math.min(count, 50))
  })

  it("shows the listings, one of them, and takes a change of it", async () => {
    const { listings } = await answerOf(seller.listOwnListings, { query: { limit: 50 } })
    const [first] = listings
    if (!first) throw new Error("The sample seller has no listing.")
    const params = { id: first.id }
    expect((await answerOf(seller.readOwnListing, { params })).listing).toEqual(first)
    const { listing } = await answerOf(seller.updateListing, { params }, { title: first.title })
    expect(listing).toEqual(first)
  })

  it("refuses with the codes that the contract declares", async () => {
    const params = { id: "of_nobody" }
    expect(await refusalOf(seller.readOwnOrder, { params })).toEqual([404, "not_found"])
    expect(await refusalOf(seller.readOwnListing, { params })).toEqual([404, "not_found"])
    expect(await refusalOf(seller.confirmOrder, { params }, {})).toEqual([404, "not_found"])
    const parcel = { carrier: "Viettel Post", tracking_number: "VTP1234567890" }
    expect(await refusalOf(seller.shipOrder, { params }, parcel)).toEqual([404, "not_found"])
    expect(await refusalOf(seller.shipOrder, { params }, { carrier: "x" })).toEqual([400, "invalid_field"])
    expect(await refusalOf(seller.updateListing, { params }, { price: -1 })).toEqual([400, "invalid_field"])
    expect(await refusalOf(seller.createListing, {}, { title: "Chè" })).toEqual([400, "invalid_field"])
  })

  it("refuses an invitation that is none, at sight and at use", async () => {
    const token = "thu-moi-khong-co-that"
    const invalid = [404, "invitation_invalid"]
    expect(await refusalOf(seller.readInvitation, { params: { token } })).toEqual(invalid)
    const password = "nắng đồi chè xanh"
    expect(await refusalOf(seller.acceptInvitation, {}, { token, password })).toEqual(invalid)
  })

  it("knows nobody without a session", async () => {
    const mine = cookie
    cookie = ""
    const refusal = await refusalOf(seller.readMe, {}).finally(() => {
      cookie = mine
    })
    expect(refusal).toEqual([401, "unauthorized"])
  })
})
