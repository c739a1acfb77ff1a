import { randomUUID } from "node:crypto"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { placeOrder } from "@chophien/test/kit/app/orders"
import { call, newSeller, type TestSeller } from "@chophien/test/kit/app/people"
import sharp from "sharp"

jest.setTimeout(600_000)

let app: TestApp
let key: string
beforeAll(async () => {
  app = await startTestApp()
  const [row] = await app.sql<{ token: string }>("select token from api_key where type = 'publishable'")
  key = row?.token ?? ""
})
afterAll(() => app?.close())

const post = (seller: TestSeller, path: string, body: unknown = {}, as: string = randomUUID()) =>
  call(app, "POST", path, { token: seller.token, body, headers: { "idempotency-key": as } })
const page = (handle: string) =>
  call(app, "GET", `/store/catalogue/listings/${handle}`, { headers: { "x-publishable-api-key": key } })
const own = async (seller: TestSeller): Promise<{ id: string; handle: string }[]> =>
  (await call(app, "GET", "/seller/listings", { token: seller.token })).body.listings
const refresh = (id: string) => app.workflow("refresh-catalogue", { product_ids: [id] })

describe("a listing that is taken away", () => {
  it("is deleted where nobody ordered it, with its stock and facts", async () => {
    const seller = await newSeller(app)
    const [listing] = await own(seller)
    await refresh(seller.listing_id)
    expect((await page(listing?.handle ?? "")).status).toBe(200)
    const first = await post(seller, `/seller/listings/${seller.listing_id}/remove`)
    expect(first).toMatchObject({ status: 200, body: { outcome: "deleted" } })
    expect(await own(seller)).toEqual([])
    await refresh(seller.listing_id)
    expect((await page(listing?.handle ?? "")).status).toBe(404)
    const left = await app.sql(
      `select 1 from listing where product_id = $1 union all
       select 1 from inventory_level l join product_variant_inventory_item i on i.inventory_item_id = l.inventory_item_id
         join product_variant v on v.id = i.variant_id where v.product_id = $1 and l.deleted_at is null`,
      [seller.listing_id]
    )
    expect(left).toEqual([])
  })

  it("is archived where somebody ordered it: the order goes on, and its page says that it is no longer sold", async () => {
    const seller = await newSeller(app)
    const [listing] = await own(seller)
    await refresh(seller.listing_id)
    const order = await placeOrder(app, seller, { paid: true })
    const as = randomUUID()
    const gone = await post(seller, `/seller/listings/${seller.listing_id}/remove`, {}, as)
    expect(gone.body).toEqual({ outcome: "archived" })
    expect((await post(seller, `/seller/listings/${seller.listing_id}/remove`)).body).toEqual(gone.body)
    expect(await own(seller)).toEqual([])
    for (const answer of [
      await call(app, "GET", `/seller/listings/${seller.listing_id}`, { token: seller.token }),
      await post(seller, `/seller/listings/${seller.listing_id}`, { publish: true }),
    ])
      expect(answer.status).toBe(404)
    await refresh(seller.listing_id)
    const shown = await page(listing?.handle ?? "")
    expect(shown.body.listing).toMatchObject({ standing: "archived", in_stock: false })
    expect(shown.body.listing.variants.map(({ stock_left }: { stock_left: number }) => stock_left)).toEqual([
      0,
    ])
    const list = await call(app, "GET", "/store/catalogue/listings?limit=48", {
      headers: { "x-publishable-api-key": key },
    })
    expect(list.body.listings.map(({ id }: { id: string }) => id)).not.toContain(seller.listing_id)
    // Its seller still sends what was ordered.
    expect((await post(seller, `/seller/orders/${order.id}/confirm`)).status).toBe(200)
    const parcel = { carrier: "Viettel Post", tracking_number: "VTP0099887766" }
    expect((await post(seller, `/seller/orders/${order.id}/ship`, parcel)).status).toBe(200)
  })
})

describe("a preview", () => {
  const facts = {
    title: "Chè Shan tuyết Pà Cò",
    category_slug: "gia-cam",
    unit: "kg",
    price: 300_000,
    weight_g: 1000,
    ship_class: "ambient",
    publish: false,
  }
  async function photo({ token }: TestSeller): Promise<string> {
    const bytes = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#7a5a3c" } })
      .jpeg()
      .toBuffer()
    const form = new FormData()
    form.append("files", new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }), "hang.jpg")
    return (await call(app, "POST", "/seller/uploads", { token, raw: form })).body.files[0].url
  }

  it("is the listing's page before it is published, for a short time and for whoever has the address", async () => {
    const seller = await newSeller(app)
    await refresh(seller.listing_id)
    const body = {
      ...facts,
      picture_urls: [await photo(seller)],
      shared_stock: { unit: "gram", amount: 2700 },
      content: 1000,
      more_variants: [{ title: "Túi 500 g", price: 160_000, weight_g: 520, content: 500 }],
    }
    const before = await app.sql("select count(*) from product")
    const answer = await post(seller, "/seller/listing-previews", body)
    expect(answer.status).toBe(201)
    const handle = new URL(answer.body.url).pathname.split("/").at(-1) ?? ""
    const shown = (await page(handle)).body.listing
    expect(shown).toMatchObject({ title: facts.title, standing: "preview", in_stock: true, price: 160_000 })
    expect(
      shown.variants.map(({ title, stock_left }: { title: string; stock_left: number }) => [
        title,
        stock_left,
      ])
    ).toEqual([
      ["kg", 2],
      ["Túi 500 g", 5],
    ])
    expect(await app.sql("select count(*) from product")).toEqual(before)
    const quote = `/store/catalogue/listings/${handle}/shipping?commune_code=05212`
    expect((await call(app, "GET", quote, { headers: { "x-publishable-api-key": key } })).status).toBe(200)
    expect((await page(`${handle.slice(0, -1)}0`)).status).toBe(handle.endsWith("0") ? 200 : 404)
    await app.sql("update listing_preview set expires_at = now() - interval '1 second'")
    expect((await page(handle)).status).toBe(404)
  })

  it("shows no picture of another seller, and no listing of theirs", async () => {
    const [mine, theirs] = [await newSeller(app), await newSeller(app)]
    await refresh(mine.listing_id)
    const stolen = { ...facts, stock: 1, picture_urls: [await photo(theirs)] }
    expect((await post(mine, "/seller/listing-previews", stolen)).body.code).toBe("picture_not_yours")
    const foreign = { ...stolen, picture_urls: [await photo(mine)], listing_id: theirs.listing_id }
    expect((await post(mine, "/seller/listing-previews", foreign)).status).toBe(404)
  })
})
