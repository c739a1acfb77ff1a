import { randomUUID } from "node:crypto"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, identify, newSeller, newStaff, type TestSeller } from "@chophien/test/kit/app/people"
import { sampleSeller } from "@chophien/test/kit/app/samples"

let app: TestApp
let staff: { token: string }
let seller: TestSeller
beforeAll(async () => {
  app = await startTestApp()
  staff = await newStaff(app)
  seller = await newSeller(app)
})
afterAll(() => app?.close())

const admin = (path: string, body: object = {}) =>
  call(app, "POST", `/admin/sellers${path}`, { token: staff.token, body })
type Pending = { seller: { id: string; name: string }; member: { id: string; email: string } }
const newPending = async () => {
  const made = await app.workflow<Pending>("create-seller", sampleSeller())
  await identify(app, made.seller.id)
  return made
}
const invitations = (email: string) =>
  app.sql(`select 1 from outbox_mail where template = 'member-invited' and "to" = $1`, [email])
type Furnished = {
  stock_location: { id: string } | null
  shipping_profile: { shipping_options: { id: string }[] } | null
}
const furnished = async (id: string) =>
  (
    await app.graph<Furnished>("seller", ["stock_location.id", "shipping_profile.shipping_options.id"], {
      id,
    })
  )[0]

describe("a process that died while it approved a seller", () => {
  it("after it made a place and a profile: the seller is approved all the same", async () => {
    const { seller: pending } = await newPending()
    const name = `${pending.name} · ${pending.id}`
    await app.service("stock_location", "createStockLocations", [{ name }])
    await app.service("fulfillment", "createShippingProfiles", [{ name, type: "seller" }])
    await app.service("fulfillment", "createFulfillmentSets", [
      {
        name,
        type: "shipping",
        service_zones: [{ name, geo_zones: [{ type: "country", country_code: "vn" }] }],
      },
    ])
    expect(await admin(`/${pending.id}/approve`)).toMatchObject({
      status: 200,
      body: { seller: { status: "active" } },
    })
    expect((await furnished(pending.id))?.shipping_profile?.shipping_options).toHaveLength(2)
    expect(
      await app.sql("select 1 from stock_location where name = $1 and deleted_at is null", [name])
    ).toHaveLength(1)
  })

  it("before it made the shipping options: the seller has them once it is approved", async () => {
    const { seller: pending } = await newPending()
    await app.workflow("approve-sellers", {
      seller_ids: [pending.id],
      approved_by: "test",
      send_invitations: false,
    })
    const options = (await furnished(pending.id))?.shipping_profile?.shipping_options ?? []
    await app.service(
      "fulfillment",
      "deleteShippingOptions",
      options.map(({ id }) => id)
    )
    await app.sql("update seller set status = 'pending' where id = $1", [pending.id])
    expect((await admin(`/${pending.id}/approve`)).status).toBe(200)
    expect((await furnished(pending.id))?.shipping_profile?.shipping_options).toHaveLength(2)
    expect((await admin(`/${pending.id}`, { address_line: "Xóm Mới" })).status).toBe(200)
  })

  it("is told from staff who took a delivery service away: an open stall keeps its place and its stock", async () => {
    const before = await furnished(seller.id)
    const [first] = before?.shipping_profile?.shipping_options ?? []
    await app.service("fulfillment", "deleteShippingOptions", [first?.id])
    expect((await admin(`/${seller.id}/approve`)).status).toBe(200)
    const after = await furnished(seller.id)
    expect(after?.stock_location).toEqual(before?.stock_location)
    expect(after?.shipping_profile?.shipping_options).toHaveLength(1)
  })

  it("before it invited the member: approving again does, once", async () => {
    const { seller: pending, member } = await newPending()
    await app.workflow("approve-sellers", {
      seller_ids: [pending.id],
      approved_by: "test",
      send_invitations: false,
    })
    for (let time = 0; time < 2; time++) expect((await admin(`/${pending.id}/approve`)).status).toBe(200)
    expect(await invitations(member.email)).toHaveLength(1)
  })
})

describe("a seller", () => {
  it("that two members of staff enter at once stands once, and the other is told", async () => {
    const { member, ...rest } = sampleSeller()
    const answers = await Promise.all(
      [1, 2, 3].map(() => admin("", { ...rest, member, despite_similar: true }))
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe("member_email_taken")
    expect(await app.sql("select 1 from seller where name = $1", [rest.name])).toHaveLength(1)
  })

  it("of a name that another is just being entered under gets an address of its own", async () => {
    const name = `Hợp tác xã Chung Tên ${randomUUID().slice(0, 8)}`
    const made = await Promise.all(
      [1, 2, 3].map(() => admin("", { ...sampleSeller(), name, despite_similar: true }))
    )
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(made.map(({ body }) => body.seller.handle)).size).toBe(3)
  })
})

describe("a process that died while it listed a product", () => {
  it("before the product was its seller's: the same request lists it", async () => {
    const [{ url } = { url: "" }] = await app.sql<{ url: string }>(
      "insert into seller_upload (id, file_id, url, seller_id) values ($1, $1, $2, $3) returning url",
      [randomUUID(), `/files/${randomUUID().replaceAll("-", "")}_800x600_AAAA/master.webp`, seller.id]
    )
    const headers = { "idempotency-key": randomUUID() }
    const body = {
      title: `Măng khô ${randomUUID()}`,
      category_slug: "che",
      unit: "gói 500 g",
      price: 145_000,
      weight_g: 550,
      stock: 12,
      ship_class: "ambient",
      picture_urls: [url],
      publish: true,
    }
    const list = () => call(app, "POST", "/seller/listings", { token: seller.token, headers, body })
    const first = await list()
    expect(first.status).toBe(201)
    const { id } = first.body.listing
    await app.sql("delete from seller_seller_product_product where product_id = $1", [id])
    await app.sql(
      "update seller_idempotency_key set state = 'running', claimed_at = now() - interval '2 minutes' where key = $1",
      [headers["idempotency-key"]]
    )

    expect(await list()).toMatchObject({ status: 201, body: { listing: { title: body.title, stock: 12 } } })
    expect(
      await app.sql("select 1 from product where title = $1 and deleted_at is null", [body.title])
    ).toHaveLength(1)
    const mine = await call(app, "GET", `/seller/listings?q=${encodeURIComponent(body.title)}`, {
      token: seller.token,
    })
    expect(mine.body.count).toBe(1)
  })
})

describe("a request under an idempotency key", () => {
  type Claim = { outcome: string; claim?: string }
  const claimed = (key: string) =>
    app.service<Claim>("seller", "claimIdempotencyKey", { seller_id: seller.id, key, request_hash: "same" })

  it("that is taken over does not end the work of whoever took it", async () => {
    const key = randomUUID()
    const slow = await claimed(key)
    expect(slow.outcome).toBe("claimed")
    await app.sql(
      "update seller_idempotency_key set claimed_at = now() - interval '2 minutes' where key = $1",
      [key]
    )
    const next = await claimed(key)
    expect(next.outcome).toBe("claimed")
    await app.service("seller", "releaseIdempotencyKey", { claim: slow.claim })
    expect((await claimed(key)).outcome).toBe("running")
    await app.service("seller", "answerIdempotencyKey", {
      claim: slow.claim,
      status: 200,
      answer: { of: "the slow one" },
    })
    expect((await claimed(key)).outcome).toBe("running")
    await app.service("seller", "answerIdempotencyKey", {
      claim: next.claim,
      status: 200,
      answer: { of: "the next one" },
    })
    expect(await claimed(key)).toMatchObject({ outcome: "replay", answer: { of: "the next one" } })
  })
})
