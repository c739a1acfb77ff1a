import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, newSeller, newStaff, type TestSeller, type TestStaff } from "@chophien/test/kit/app/people"
import { publishableKey } from "../support/market"

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

describe("what the rule of a seller's trust names", () => {
  const waiting = async () =>
    (await asStaff("GET", "/listing-reviews?limit=100")).body.reviews.find(
      ({ product_id }: { product_id: string }) => product_id === seller.listing_id
    )
  const trust = (level: string) =>
    asStaff("POST", `/moderation/sellers/${seller.id}/trust`, { level, reason: "Thử nghiệm." })
  const own = async () => (await asSeller("GET", `/listings/${seller.listing_id}`)).body.listing

  it("waits with old and new side by side: a price with a zero too few", async () => {
    await change({ publish: true })
    const { price } = await own()
    expect((await change({ price: price + 1000 })).status).toBe("published")
    expect((await change({ price: Math.round(price / 10) })).status).toBe("draft")
    expect((await change({ title: "Gà đen, giá mới" })).status).toBe("draft")
    const review = await waiting()
    expect(review).toMatchObject({ causes: ["price"], trust: "usual", after: { title: "Gà đen, giá mới" } })
    expect(review.before.prices.map((row: { price: number }) => row.price)).toEqual([price + 1000])
    expect(review.before.title).not.toBe("Gà đen, giá mới")
    await decide("pass")
    expect((await own()).status).toBe("published")
  })

  it("follows how far staff trust the seller", async () => {
    expect((await asStaff("GET", `/moderation/sellers/${seller.id}/trust`)).body.trust.level).toBe("usual")
    expect((await trust("watched")).body.trust).toMatchObject({ level: "watched", reason: "Thử nghiệm." })
    await change({ publish: false })
    expect((await change({ publish: true })).status).toBe("draft")
    expect(await waiting()).toMatchObject({ causes: ["new"], before: null, trust: "watched" })
    await decide("pass")
    expect((await change({ stock_change: 1 })).status).toBe("published")
    expect((await change({ title: "Tên khác hẳn" })).status).toBe("draft")
    expect((await waiting()).causes).toEqual(["title"])
    await decide("pass")
    await trust("trusted")
    const { price } = await own()
    expect((await change({ price: Math.round(price / 10) })).status).toBe("published")
    expect(
      (
        await asStaff("POST", "/moderation/sellers/sel_01JNOBODY/trust", {
          level: "usual",
          reason: "Không có.",
        })
      ).status
    ).toBe(404)
  })

  it("is data that a manager changes, and nobody below", async () => {
    const rule = { level: "trusted", waits: ["title"], price_band_percent: 100 }
    expect((await asStaff("POST", "/moderation/rules", rule)).status).toBe(403)
    const manager = await newStaff(app, "manager")
    const asManager = (body: object) =>
      call(app, "POST", "/admin/moderation/rules", { token: manager.token, body })
    expect((await asManager(rule)).body.rules).toContainEqual(
      expect.objectContaining({ level: "trusted", waits: ["title"] })
    )
    await trust("trusted")
    await change({ publish: true })
    expect((await change({ title: "Tên mới của gà" })).status).toBe("draft")
    await asManager({ ...rule, waits: [] })
    await decide("pass")
    expect((await change({ title: "Tên mới nữa của gà" })).status).toBe("published")
  })
})

describe("a take-down that an authority wants", () => {
  const request = (changes: object = {}) =>
    asStaff("POST", "/moderation/takedowns", {
      ...{ listing: seller.listing_id, authority: "Quản lý thị trường", reference: "112/QLTT" },
      ...{ reason: "Quảng cáo sai.", requested_at: new Date().toISOString() },
      ...changes,
    })
  const status = async () => (await asSeller("GET", `/listings/${seller.listing_id}`)).body.listing.status

  it("has 24 hours, hides the goods, tells the seller with its number, and stands until it is taken back", async () => {
    await change({ publish: true })
    const { status: made, body } = await request()
    expect(made).toBe(201)
    const { takedown } = body
    expect(Date.parse(takedown.due_at) - Date.parse(takedown.requested_at)).toBe(86_400_000)
    expect([takedown.state, await status()]).toEqual(["open", "published"])
    expect((await request()).body.code).toBe("takedown_exists")
    const open = await asStaff("GET", "/moderation/takedowns?limit=100")
    expect(open.body.takedowns).toContainEqual(expect.objectContaining({ id: takedown.id }))
    for (const _ of [1, 2])
      expect(
        (await asStaff("POST", `/moderation/takedowns/${takedown.id}/run`, {})).body.takedown.state
      ).toBe("done")
    expect(await status()).toBe("draft")
    const [mail, ...more] = await mails()
    expect([mail?.data.news, more]).toEqual(["taken_down", []])
    expect(mail?.data.note).toContain("112/QLTT")
    expect((await change({ publish: true })).status).toBe("draft")
    expect((await decide("pass")).body.code).toBe("takedown_stands")
    await asStaff("POST", `/moderation/takedowns/${takedown.id}/release`, { reason: "Đã rút, 120/QLTT." })
    expect((await decide("pass")).status).toBe(200)
    expect(await status()).toBe("published")
  })

  it("is carried out as it is written down, by the address of the page too; what is none is refused", async () => {
    await change({ publish: true })
    const { url } = (await asSeller("GET", `/listings/${seller.listing_id}`)).body.listing
    expect((await request({ listing: url, now: true })).body.takedown.state).toBe("done")
    expect(await status()).toBe("draft")
    expect((await request({ listing: "khong-co" })).body.code).toBe("listing_not_found")
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    expect((await request({ reference: "113", requested_at: tomorrow })).body.code).toBe(
      "takedown_time_wrong"
    )
  })
})

describe("a shopper's report", () => {
  it("reaches staff, whose answer reaches the reporter once, and whose address is gone then", async () => {
    await change({ publish: true })
    const listing = (await asSeller("GET", `/listings/${seller.listing_id}`)).body.listing
    const handle = listing.url.split("/").at(-1)
    const headers = { "x-publishable-api-key": await publishableKey(app) }
    const report = (body: object) =>
      call(app, "POST", `/store/catalogue/listings/${handle}/reports`, { headers, body })
    await app.workflow("refresh-catalogue", { product_ids: [seller.listing_id] })
    const email = `khach-${seller.id.toLowerCase()}@vidu.example`
    expect((await report({ reason: "misleading", text: "Ảnh khác hàng.", email })).status).toBe(201)
    expect((await report({ reason: "fake" })).status).toBe(201)
    expect((await report({ reason: "boring" })).status).toBe(400)
    const { body } = await asStaff("GET", "/moderation/reports?limit=100")
    const mine = body.reports.filter(
      ({ product_id }: { product_id: string }) => product_id === seller.listing_id
    )
    expect(mine).toMatchObject([
      { reason: "misleading", wants_answer: true, alike: 2 },
      { reason: "fake", wants_answer: false },
    ])
    expect(JSON.stringify(body)).not.toContain(email)
    const close = { outcome: "taken_down", note: "Ảnh không đúng hàng." }
    expect((await asStaff("POST", `/moderation/reports/${mine[0].id}/close`, close)).body).toEqual({
      closed: 2,
    })
    expect((await asStaff("POST", `/moderation/reports/${mine[1].id}/close`, close)).body).toEqual({
      closed: 0,
    })
    const answers = await app.sql<{ data: { outcome: string } }>(
      `select data from outbox_mail where template = 'listing-report-answered' and "to" = $1`,
      [email]
    )
    expect(answers.map(({ data }) => data.outcome)).toEqual(["taken_down"])
    expect(await app.sql(`select 1 from listing_report where email = $1`, [email])).toEqual([])
    expect((await asSeller("GET", `/listings/${seller.listing_id}`)).body.listing.status).toBe("draft")
  })
})
