import { randomUUID } from "node:crypto"
import type { SellerListing } from "@chophien/contract/seller/listings"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, newSeller, type TestSeller } from "@chophien/test/kit/app/people"
import sharp from "sharp"

jest.setTimeout(600_000)

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.close())

const send = (seller: TestSeller, id: string, body: unknown, key: string = randomUUID()) =>
  call(app, "POST", `/seller/listings/${id}`, {
    token: seller.token,
    body,
    headers: { "idempotency-key": key },
  })
const stocksOf = ({ shared_stock, variants }: SellerListing) => [
  shared_stock && [shared_stock.unit, shared_stock.available],
  ...variants.map(({ title, stock, content }) => [title, stock, content]),
]
const combo = { title: "Combo 3 con", price: 1_000_000, weight_g: 3900, content: 3 }
const facts = {
  title: "Chè Shan tuyết Pà Cò",
  category_slug: "gia-cam",
  unit: "kg",
  price: 300_000,
  weight_g: 1000,
  ship_class: "ambient",
}

/** A photo of the seller's own, as a listing needs one. */
async function picturesOf({ token }: TestSeller): Promise<string[]> {
  const form = new FormData()
  const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#7a5a3c" } })
    .jpeg()
    .toBuffer()
  form.append("files", new Blob([new Uint8Array(photo)], { type: "image/jpeg" }), "hang.jpg")
  const { body } = await call(app, "POST", "/seller/uploads", { token, raw: form })
  return body.files.map(({ url }: { url: string }) => url)
}

it("makes a pack that draws on the stock of the single piece, and takes changes in either", async () => {
  const seller = await newSeller(app)
  const made = await send(seller, seller.listing_id, { stock_unit: "piece", more_variants: [combo] })
  expect(made.status).toBe(200)
  const single = made.body.listing.variants[0]
  expect(stocksOf(made.body.listing)).toEqual([
    ["piece", 20],
    [single.title, 20, 1],
    ["Combo 3 con", 6, 3],
  ])

  const fewer = await send(seller, seller.listing_id, { shared_stock_change: { unit: "piece", change: -3 } })
  expect(stocksOf(fewer.body.listing)[0]).toEqual(["piece", 17])
  const packs = [{ id: made.body.listing.variants[1].id, stock_change: 2, price: 990_000 }]
  const more = await send(seller, seller.listing_id, { variants: packs })
  expect(stocksOf(more.body.listing)).toEqual([
    ["piece", 23],
    [single.title, 23, 1],
    ["Combo 3 con", 7, 3],
  ])
  expect(more.body.listing.variants[1].price).toBe(990_000)
  // A device of the version before sends the change of its one variant without a word of packs.
  const plain = await send(seller, seller.listing_id, { stock_change: -1 })
  expect(stocksOf(plain.body.listing)[0]).toEqual(["piece", 22])
})

it("makes a pack once, however often the same change is sent", async () => {
  const seller = await newSeller(app)
  const key = randomUUID()
  const body = {
    stock_unit: "piece",
    more_variants: [combo],
    shared_stock_change: { unit: "piece", change: 4 },
  }
  await send(seller, seller.listing_id, body, key)
  await app.sql("delete from seller_idempotency_key where key = $1", [key])
  const again = await send(seller, seller.listing_id, body, key)
  expect(stocksOf(again.body.listing)).toHaveLength(3)
  expect(stocksOf(again.body.listing)[0]).toEqual(["piece", 24])
  const other = await send(seller, seller.listing_id, { more_variants: [{ ...combo, content: 4 }] })
  expect(other).toMatchObject({ status: 400, body: { code: "listing_variants_duplicate" } })
})

it("counts in grams once a part of a kilogram is sold, and tells a device that still counts pieces", async () => {
  const seller = await newSeller(app)
  const [listing] = (
    await app.workflow<{ created: { id: string }[] }>("create-listings", {
      listings: [
        {
          ...facts,
          ...{
            seller_id: seller.id,
            description: "",
            perishable: false,
            season_months: [],
            producer_own: true,
          },
          ...{ processing_level: "raw", picture_urls: await picturesOf(seller), publish: true },
          variants: [{ title: "kg", price: 300_000, weight_g: 1000, stock: 12 }],
        },
      ],
    })
  ).created
  const id = listing?.id ?? ""
  const [variant] = (await call(app, "GET", `/seller/listings/${id}`, { token: seller.token })).body.listing
    .variants
  const bag = { title: "Túi 500 g", price: 160_000, weight_g: 520, content: 500 }
  const unclear = await send(seller, id, { stock_unit: "gram", more_variants: [bag] })
  expect(unclear).toMatchObject({ status: 400, body: { code: "listing_content_unclear" } })

  const body = { stock_unit: "gram", variants: [{ id: variant.id, content: 1000 }], more_variants: [bag] }
  const made = await send(seller, id, body)
  expect(stocksOf(made.body.listing)).toEqual([
    ["gram", 12_000],
    ["kg", 12, 1000],
    ["Túi 500 g", 24, 500],
  ])
  expect(made.body.listing.shared_stock.question).toBeNull()
  for (const old of [{ stock_change: 2 }, { shared_stock_change: { unit: "piece", change: 2 } }])
    expect(await send(seller, id, old)).toMatchObject({ status: 409, body: { code: "listing_stock_unit" } })
  const less = await send(seller, id, { shared_stock_change: { unit: "gram", change: -11_700 } })
  expect(stocksOf(less.body.listing)).toEqual([
    ["gram", 300],
    ["kg", 0, 1000],
    ["Túi 500 g", 0, 500],
  ])
  expect(await send(seller, id, { shared_stock_change: { unit: "gram", change: -400 } })).toMatchObject({
    status: 409,
    body: { code: "stock_below_zero", message: expect.stringMatching(/400\sg.*chỉ còn 300\sg/) },
  })
})

it("lets sizes have stocks of their own, and joins them where the seller says they are packs, asking what is there", async () => {
  const seller = await newSeller(app)
  const size = { title: "2 con", price: 700_000, weight_g: 2600, stock: 4 }
  const apart = await send(seller, seller.listing_id, { more_variants: [size] })
  expect(stocksOf(apart.body.listing)).toEqual([null, ["con ~1,3 kg", 20, 1], ["2 con", 4, 1]])
  const [first, second] = apart.body.listing.variants
  const contents = [
    { id: first.id, content: 1 },
    { id: second.id, content: 2 },
  ]
  const joined = await send(seller, seller.listing_id, { stock_unit: "piece", variants: contents })
  expect(stocksOf(joined.body.listing)).toEqual([
    ["piece", 8],
    ["con ~1,3 kg", 8, 1],
    ["2 con", 4, 2],
  ])
  expect(joined.body.listing.shared_stock.question).toEqual({
    kept: 8,
    apart: [
      { title: "con ~1,3 kg", stock: 20 },
      { title: "2 con", stock: 4 },
    ],
  })
  const absolute = await send(seller, seller.listing_id, { variants: [{ id: first.id, stock: 9 }] })
  expect(absolute).toMatchObject({ status: 409, body: { code: "listing_stock_shared" } })
  const answer = { stock_confirmed: true, shared_stock_change: { unit: "piece", change: 3 } }
  const said = await send(seller, seller.listing_id, answer)
  expect(said.body.listing.shared_stock).toEqual({ unit: "piece", available: 11, question: null })
})

it("lists goods in packs from the start, on one stock or with sizes of their own", async () => {
  const seller = await newSeller(app)
  const picture_urls = await picturesOf(seller)
  const create = (body: unknown) =>
    call(app, "POST", "/seller/listings", {
      token: seller.token,
      body: { ...facts, ...(body as object), picture_urls, publish: true },
      headers: { "idempotency-key": randomUUID() },
    })
  const packs = await create({
    shared_stock: { unit: "gram", amount: 25_500 },
    content: 1000,
    more_variants: [{ title: "Túi 500 g", price: 160_000, weight_g: 520, content: 500 }],
  })
  expect(stocksOf(packs.body.listing)).toEqual([
    ["gram", 25_500],
    ["kg", 25, 1000],
    ["Túi 500 g", 51, 500],
  ])
  const sizes = await create({
    ...{ stock: 3, variant_title: "Khăn nhỏ" },
    more_variants: [{ title: "Khăn lớn", price: 400_000, weight_g: 375, stock: 2 }],
  })
  expect(stocksOf(sizes.body.listing)).toEqual([null, ["Khăn nhỏ", 3, 1], ["Khăn lớn", 2, 1]])
  expect((await create({})).body).toMatchObject({ code: "invalid_field", param: "stock" })
  const mixed = await create({
    stock: 3,
    more_variants: [{ title: "Túi", price: 9000, weight_g: 5, content: 2 }],
  })
  expect(mixed.body).toMatchObject({ code: "listing_content_unclear" })
})

it("takes a pack away that nobody waits for, never the last one", async () => {
  const seller = await newSeller(app)
  const { body } = await send(seller, seller.listing_id, { stock_unit: "piece", more_variants: [combo] })
  const [single, pack] = body.listing.variants
  const less = await send(seller, seller.listing_id, { removed_variant_ids: [pack.id] })
  expect(stocksOf(less.body.listing)).toEqual([
    ["piece", 20],
    [single.title, 20, 1],
  ])
  const none = await send(seller, seller.listing_id, { removed_variant_ids: [single.id] })
  expect(none).toMatchObject({ status: 409, body: { code: "listing_last_variant" } })
})
