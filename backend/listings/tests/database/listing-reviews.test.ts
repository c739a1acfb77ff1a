import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, newSeller, newStaff, type TestSeller, type TestStaff } from "@chophien/test/kit/app/people"

let app: TestApp
let staff: TestStaff
let seller: TestSeller

beforeAll(async () => {
  app = await startTestApp()
  staff = await newStaff(app, "moderator")
})
beforeEach(async () => {
  seller = await newSeller(app)
})
afterAll(() => app?.close())

const asSeller = (method: string, path: string, body?: unknown) =>
  call(app, method, `/seller${path}`, { token: seller.token, body })
const asStaff = (method: string, path: string, body?: unknown) =>
  call(app, method, `/admin${path}`, { token: staff.token, body })
const change = async (body: object) =>
  (await asSeller("POST", `/listings/${seller.listing_id}`, body)).body.listing
const reviews = async () => (await asSeller("GET", "/listing-reviews")).body.reviews
const decide = (decision: "pass" | "hold", note?: string) =>
  asStaff("POST", `/listing-reviews/${seller.listing_id}/decide`, { decision, ...(note ? { note } : {}) })
const mails = () =>
  app.sql<{ data: { news: string; note: string | null } }>(
    `select data from outbox_mail where template = 'listing-reviewed' and "to" = $1 order by created_at`,
    [seller.email]
  )

it("a published listing whose words become those of forbidden goods is hidden until a person passes it", async () => {
  expect((await change({ publish: true })).status).toBe("published")
  expect((await change({ description: "Ngâm với mật gấu rừng." })).status).toBe("draft")
  expect(await reviews()).toMatchObject([
    { listing_id: seller.listing_id, state: "waiting", reasons: ["Mật gấu và sản phẩm từ gấu: cấm mua bán"] },
  ])
  expect((await change({ publish: true })).status).toBe("draft")
  const waiting = await asStaff("GET", "/listing-reviews?limit=100")
  expect(waiting.body.reviews).toContainEqual(
    expect.objectContaining({
      product_id: seller.listing_id,
      seller_name: seller.name,
      reasons: [expect.objectContaining({ law: expect.stringContaining("06/2019/NĐ-CP") })],
    })
  )
  expect((await decide("pass")).body).toEqual({ product_id: seller.listing_id, state: "passed" })
  expect((await asSeller("GET", `/listings/${seller.listing_id}`)).body.listing.status).toBe("published")
  expect(await reviews()).toEqual([])
  expect((await mails()).map(({ data }) => data.news)).toEqual(["passed"])
  expect((await change({ stock_change: 1 })).status).toBe("published")
  expect((await change({ title: "Cao hổ cốt" })).status).toBe("draft")
})

it("a new listing of such words is kept as a draft", async () => {
  const { body } = await asSeller("GET", `/listings/${seller.listing_id}`)
  const { title: _, ...known } = body.listing
  const made = await asSeller("POST", "/listings", {
    title: "Pháo nổ Tết",
    category_slug: known.category_slug,
    unit: "dây",
    price: 50_000,
    weight_g: 500,
    stock: 3,
    ship_class: "ambient",
    picture_urls: [],
    publish: true,
  })
  // Its picture is missing: what is refused leaves nothing behind, not even a question.
  expect(made.status).toBe(400)
  expect(await reviews()).toEqual([])
})

describe("what staff take off the market on core's page", () => {
  it.each(["draft", "rejected"])(
    "as %s, its seller cannot publish again without a new look",
    async (status) => {
      await change({ publish: true })
      expect((await asStaff("POST", `/products/${seller.listing_id}`, { status })).status).toBe(200)
      expect(await reviews()).toMatchObject([{ state: "held" }])
      expect((await change({ publish: true })).status).toBe("draft")
      expect(await reviews()).toMatchObject([{ state: "waiting", reasons: [] }])
      expect((await decide("hold", "Ảnh chưa rõ hàng.")).body.state).toBe("held")
      expect(await reviews()).toMatchObject([{ state: "held", note: "Ảnh chưa rõ hàng." }])
      expect((await mails()).map(({ data }) => data.note)).toEqual([null, "Ảnh chưa rõ hàng."])
      await change({ publish: true })
      await decide("pass")
      expect((await change({ stock_change: 1 })).status).toBe("published")
    }
  )

  it("is free again once staff publish it there", async () => {
    await change({ publish: true })
    await asStaff("POST", `/products/${seller.listing_id}`, { status: "draft" })
    await asStaff("POST", `/products/${seller.listing_id}`, { status: "published" })
    expect(await reviews()).toEqual([])
    await change({ publish: false })
    expect((await change({ publish: true })).status).toBe("published")
  })
})

it("shows nobody another seller's reviews", async () => {
  const other = await newSeller(app)
  await asStaff("POST", `/products/${seller.listing_id}`, { status: "draft" })
  expect((await call(app, "GET", "/seller/listing-reviews", { token: other.token })).body.reviews).toEqual([])
  const officer = await newStaff(app, "accountant")
  const refused = await call(app, "POST", `/admin/listing-reviews/${seller.listing_id}/decide`, {
    token: officer.token,
    body: { decision: "pass" },
  })
  expect(refused.status).toBe(403)
})
