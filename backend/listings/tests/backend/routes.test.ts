import { required } from "@chophien/test/kit/databases"
import { z } from "@medusajs/framework/zod"
import { type Gate, startGate } from "../support/gate"
import { eventually, type Market, startMarket } from "../support/market"

const card = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  price: z.number(),
  price_max: z.number(),
  in_stock: z.boolean(),
})
const listings = z.object({ listings: z.array(card), count: z.number(), engine: z.string() })
const page = z.object({
  listing: card.extend({
    category: z.object({ slug: z.string(), name: z.string() }).nullable(),
    variants: z.array(
      z.object({
        id: z.string(),
        price: z.number(),
        in_stock: z.boolean(),
        stock_left: z.number().nullable(),
      })
    ),
    seller: z.object({
      id: z.string(),
      handle: z.string(),
      name: z.string(),
      commune: z.object({ slug: z.string() }),
    }),
  }),
  related: z.array(card),
})

describe("what shoppers see of the fair", () => {
  let market: Market
  let gate: Gate
  let chicken: { id: string; handle: string }
  let oranges: string

  const seen = async (path: string, language = "vi") => {
    const { status, body } = await market.get(path, { "accept-language": language })
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
    return body
  }
  const find = async (query: string) => listings.parse(await seen(`/store/catalogue/listings?${query}`))
  const open = async (handle: string, language?: string) =>
    page.parse(await seen(`/store/catalogue/listings/${handle}`, language))

  beforeAll(async () => {
    gate = await startGate(required("TEST_MEILISEARCH_HOST"))
    market = await startMarket(gate.url)
    const id = await market.list({ seller_id: market.sellers.pa_co, handle: "ga-den-thu" })
    chicken = { id, handle: "ga-den-thu" }
    oranges = await market.list({
      seller_id: market.sellers.cao_phong,
      title: "Cam Cao Phong",
      handle: "cam-thu",
      category_slug: "trai-cay",
      season_months: [1, 12],
      sold_off_season: true,
      variants: [
        { title: "1 kg", price: 45_000, weight_g: 1000, stock: 3 },
        { title: "2 kg", price: 85_000, weight_g: 2000, stock: 0 },
      ],
    })
  })
  afterAll(async () => {
    await market?.close()
    await gate?.stop()
  })

  it("a listing shows its variants, prices, stock and seller", async () => {
    const { listing } = await open("cam-thu")
    expect(listing).toMatchObject({
      id: oranges,
      price: 45_000,
      price_max: 85_000,
      in_stock: true,
      category: { slug: "trai-cay", name: "Trái cây" },
    })
    expect(listing.variants).toMatchObject([
      { price: 45_000, in_stock: true, stock_left: 3 },
      { price: 85_000, in_stock: false, stock_left: 0 },
    ])
    expect(listing.seller).toMatchObject({ name: "Vườn cam Bà Đào", commune: { slug: "cao-phong" } })
  })

  it("a category shows the picture that staff gave it, whatever is listed in it", async () => {
    expect(await seen("/store/catalogue/categories")).toMatchObject({
      categories: expect.arrayContaining([
        expect.objectContaining({
          slug: "hoa-cay-canh",
          count: 0,
          picture: expect.objectContaining({
            url: "/files/0123456789abcdef0123456789abcdef_800x600_aGFzaA/master.webp",
          }),
        }),
      ]),
    })
  })

  it("a category is named in the shopper's language", async () => {
    expect((await open("cam-thu", "en")).listing.category?.name).toBe("Fruit")
    expect(await seen("/store/catalogue/categories", "en")).toMatchObject({
      categories: expect.arrayContaining([{ slug: "trai-cay", name: "Fruit", count: 1, picture: null }]),
    })
  })

  it("stock reserved for an order is gone from the page at once", async () => {
    const [level] = await market.app.sql<{ inventory_item_id: string; location_id: string }>(
      `select l.inventory_item_id, l.location_id from inventory_level l
       join product_variant_inventory_item i on i.inventory_item_id = l.inventory_item_id
       join product_variant v on v.id = i.variant_id where v.product_id = $1 and v.title = '1 kg'`,
      [oranges]
    )
    await market.app.service("inventory", "createReservationItems", [{ ...level, quantity: 3 }])
    const { listing } = await open("cam-thu")
    expect(listing.variants[0]).toMatchObject({ in_stock: false, stock_left: 0 })
    expect(listing.in_stock).toBe(false)
    await eventually(async () =>
      expect((await find(`seller=${listing.seller.handle}`)).listings[0]?.in_stock).toBe(false)
    )
  })

  it("a new price and title show", async () => {
    await market.app.workflow("update-products", {
      selector: { id: chicken.id },
      update: { title: "Gà đen Hang Kia" },
    })
    const [variant] = (await open(chicken.handle)).listing.variants
    await market.app.workflow("update-product-variants", {
      selector: { id: variant?.id },
      update: { prices: [{ amount: 380_000, currency_code: "vnd" }] },
    })
    await eventually(async () =>
      expect((await open(chicken.handle)).listing).toMatchObject({ title: "Gà đen Hang Kia", price: 380_000 })
    )
  })

  it("a draft is nowhere", async () => {
    await market.app.workflow("update-products", {
      selector: { id: chicken.id },
      update: { status: "draft" },
    })
    await eventually(async () =>
      expect((await market.get(`/store/catalogue/listings/${chicken.handle}`)).status).toBe(404)
    )
    await eventually(async () =>
      expect((await find("limit=48")).listings.map(({ id }) => id)).not.toContain(chicken.id)
    )
    await market.app.workflow("update-products", {
      selector: { id: chicken.id },
      update: { status: "published" },
    })
    await eventually(async () => expect((await open(chicken.handle)).listing.id).toBe(chicken.id))
  })

  it("the listings of a suspended seller are gone at once, and its stall too", async () => {
    const { seller } = (await open(chicken.handle)).listing
    await market.app.service("seller", "updateSellers", { id: seller.id, status: "suspended" })
    expect((await market.get(`/store/catalogue/listings/${chicken.handle}`)).status).toBe(404)
    expect((await market.get(`/store/catalogue/sellers/${seller.handle}`)).status).toBe(404)
    await market.app.workflow("refresh-catalogue", { seller_ids: [seller.id] })
    await eventually(async () => expect((await find("commune=pa-co")).count).toBe(0))
    await market.app.service("seller", "updateSellers", { id: seller.id, status: "active" })
    await market.app.workflow("refresh-catalogue", { seller_ids: [seller.id] })
    await eventually(async () => expect((await find("commune=pa-co")).count).toBe(1))
  })

  it("an answer that did not change is not sent again", async () => {
    const first = await market.get("/store/catalogue/communes")
    const etag = first.headers.etag ?? ""
    expect(first.headers["cache-control"]).toContain("max-age")
    expect((await market.get("/store/catalogue/communes", { "if-none-match": etag })).status).toBe(304)
  })

  it("communes, stalls, home and suggestions tell what there is", async () => {
    expect(await seen("/store/catalogue/communes/pa-co")).toMatchObject({
      commune: { code: "05212", full_name: "Xã Pà Cò" },
      sellers: [{ name: "Hợp tác xã Hang Kia" }],
    })
    expect(await seen("/store/catalogue/sellers?commune=pa-co")).toMatchObject({
      count: 1,
      sellers: [{ listings: 1, is_sample: false }],
    })
    expect(await seen("/store/catalogue/home")).toMatchObject({
      counts: { listings: 2, sellers: 2, communes: 2 },
    })
    expect(await seen("/store/catalogue/suggest?q=hang+ki")).toMatchObject({
      sellers: [{ name: "Hợp tác xã Hang Kia" }],
    })
    expect(await seen("/store/catalogue/suggest?q=")).toEqual({
      popular: [],
      listings: [],
      sellers: [],
      communes: [],
    })
    expect(await seen("/store/gazetteer/communes?q=pa+co")).toMatchObject({
      communes: [{ code: "05212", province_name: "Phú Thọ" }],
    })
  })

  it("what is not there is a 404 in the shopper's words, what is malformed a 400", async () => {
    for (const path of ["listings/khong-co", "sellers/khong-co", "communes/khong-co"]) {
      const { status, body } = await market.get(`/store/catalogue/${path}`)
      expect([status, z.object({ type: z.string(), message: z.string() }).parse(body).type]).toEqual([
        404,
        "not_found",
      ])
    }
    for (const path of [
      "gazetteer/communes?limit=51",
      "gazetteer/communes?province_code=x",
      "catalogue/sellers?limit=100000",
      "catalogue/home?x=1",
    ]) {
      expect((await market.get(`/store/${path}`)).status).toBe(400)
    }
  })

  it("staff's list of communes is for staff", async () => {
    expect((await market.get("/admin/gazetteer/communes?q=pa+co")).status).toBe(401)
  })

  it("while the search engine is away PostgreSQL answers, and the engine catches up by itself", async () => {
    await eventually(async () =>
      expect(await find("q=cam+cao")).toMatchObject({ engine: "meilisearch", count: 1 })
    )
    gate.close()
    await market.list({ seller_id: market.sellers.cao_phong, title: "Rượu cần Mường", category_slug: "che" })
    await eventually(async () =>
      expect(await find("q=ruou+can")).toMatchObject({ engine: "postgres", count: 1 })
    )
    expect((await open("cam-thu")).listing.id).toBe(oranges)
    gate.open()
    await eventually(async () =>
      expect(await find("q=ruou+can")).toMatchObject({ engine: "meilisearch", count: 1 })
    )
  }, 150_000)

  it("a search engine that lost its index gets a new one by itself, and PostgreSQL answers until then", async () => {
    const engine = required("TEST_MEILISEARCH_HOST")
    const active = async () => {
      const [version] = await market.app.sql<{ physical_name: string }>(
        `select v.physical_name from search_index_version v join search_index i on i.id = v.search_index_id
         where i.name = 'listing' and v.version = i.active_version and v.deleted_at is null`
      )
      return version?.physical_name ?? ""
    }
    const statusOf = async (index: string) => (await fetch(`${engine}/indexes/${index}`)).status
    await eventually(async () =>
      expect(await find("q=ruou+can")).toMatchObject({ engine: "meilisearch", count: 1 })
    )

    // Nobody writes a new version of the index while this transaction is open, so what is seen meanwhile is no luck.
    await market.app.sql("begin")
    await market.app.sql("lock table search_index_version in share mode")
    const lost = await active()
    expect(await statusOf(lost)).toBe(200)
    await fetch(`${engine}/indexes/${lost}`, { method: "DELETE" })
    await eventually(async () => expect(await statusOf(lost)).toBe(404))
    expect(await find("q=ruou+can+muong")).toMatchObject({ engine: "postgres", count: 1 })
    expect(await find("q=cam+cao+phong&category=trai-cay")).toMatchObject({ engine: "postgres", count: 1 })
    await market.app.sql("commit")

    // The job makes the next version of the index under a name of its own; the lost name never returns.
    await eventually(async () => expect(await active()).not.toBe(lost))
    expect([await statusOf(lost), await statusOf(await active())]).toEqual([404, 200])
    await eventually(async () =>
      expect(await find("q=ruou+can")).toMatchObject({ engine: "meilisearch", count: 1 })
    )
    await eventually(async () =>
      expect(await find("q=cam+cao+phong&category=trai-cay")).toMatchObject({
        engine: "meilisearch",
        count: 1,
      })
    )
    expect(await find("q=ga+den")).toMatchObject({ engine: "meilisearch", count: 1 })
  }, 150_000)
})
