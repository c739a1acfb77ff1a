import { required } from "@chophien/test/kit/databases"
import { monthInVietnam } from "@chophien/vocabulary/time"
import { z } from "@medusajs/framework/zod"
import { eventually, type Market, startMarket } from "../support/market"

const listingsSchema = z.object({
  listings: z.array(
    z.object({
      handle: z.string(),
      title: z.string(),
      price: z.number(),
      in_stock: z.boolean(),
      season: z.string(),
    })
  ),
  count: z.number(),
  facets: z.object({
    categories: z.array(z.object({ slug: z.string(), name: z.string(), count: z.number() })),
    communes: z.array(z.object({ slug: z.string(), name: z.string(), count: z.number() })),
    seller_kinds: z.array(z.object({ kind: z.string(), count: z.number() })),
    prices: z.array(z.object({ from: z.number(), to: z.number().nullable(), count: z.number() })),
    in_season: z.number(),
    in_stock: z.number(),
    carried: z.number().nullable(),
  }),
  engine: z.string(),
})

describe.each(["meilisearch", "postgres"] as const)("a shopper searches, and %s answers", (engine) => {
  let market: Market

  const search = async (params: Record<string, string>) => {
    const { status, body } = await market.get(`/store/catalogue/listings?${new URLSearchParams(params)}`)
    return status === 200
      ? listingsSchema.parse(body)
      : Promise.reject(Object.assign(new Error(JSON.stringify(body)), { status }))
  }
  const titles = async (params: Record<string, string>) =>
    (await search(params)).listings.map((listing) => listing.title)

  beforeAll(async () => {
    market = await startMarket(engine === "meilisearch" ? required("TEST_MEILISEARCH_HOST") : undefined)
    const { pa_co, cao_phong } = market.sellers
    const fruit = { category_slug: "trai-cay", ship_class: "ambient", perishable: true } as const
    const variant = (price: number, title = "kg") => ({ title, price, weight_g: 1000, stock: 5 })
    await market.list({ seller_id: pa_co, title: "Gà đen Pà Cò (làm sạch, nguyên con)" })
    await market.list({
      seller_id: pa_co,
      title: "Chè Shan tuyết Pà Cò",
      category_slug: "che",
      variants: [variant(250_000, "hộp")],
    })
    await market.list({
      seller_id: pa_co,
      title: "Bơ sáp",
      ...fruit,
      variants: [variant(40_000)],
      season_months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    })
    await market.list({
      seller_id: cao_phong,
      title: "Cam Cao Phong",
      ...fruit,
      variants: [variant(45_000), variant(85_000, "2 kg")],
    })
    await market.list({
      seller_id: cao_phong,
      title: "Đường phèn Mường",
      category_slug: "che",
      variants: [variant(60_000, "gói")],
    })
    await market.list({
      seller_id: cao_phong,
      title: "Mía tím Cao Phong",
      ...fruit,
      variants: [variant(20_000, "bó")],
      season_months: [monthInVietnam()],
    })
    await eventually(async () => {
      const found = await search({ q: "mia tim" })
      if (found.engine !== engine || !found.count) throw new Error(`${found.engine} found ${found.count}`)
    })
  })
  afterAll(() => market?.close())

  test.each([
    ["ga den pa co", "Gà đen Pà Cò (làm sạch, nguyên con)"],
    ["GÀ ĐEN", "Gà đen Pà Cò (làm sạch, nguyên con)"],
    ["Gà đen Pà Cò".normalize("NFD"), "Gà đen Pà Cò (làm sạch, nguyên con)"],
    ["cam cao phong", "Cam Cao Phong"],
    ["cam cao pong", "Cam Cao Phong"],
    ["duong phen", "Đường phèn Mường"],
    ["dường phèn", "Đường phèn Mường"],
    ["ĐƯỜNG", "Đường phèn Mường"],
    ["che shan", "Chè Shan tuyết Pà Cò"],
    ["mía tí", "Mía tím Cao Phong"],
  ])("%j finds %s first", async (q, title) => {
    const found = await search({ q })
    expect(found.engine).toBe(engine)
    expect(found.listings[0]?.title).toBe(title)
  })

  it("finds by who sells, from where, and what kind", async () => {
    expect((await titles({ q: "ba dao" })).sort()).toEqual(
      ["Cam Cao Phong", "Mía tím Cao Phong", "Đường phèn Mường"].sort()
    )
    expect(await titles({ q: "xa pa co", limit: "2" })).toHaveLength(2)
    expect((await titles({ q: "trai cay" })).sort()).toEqual(
      ["Bơ sáp", "Cam Cao Phong", "Mía tím Cao Phong"].sort()
    )
  })

  it("answers nothing for what there is not", async () => {
    expect(await search({ q: "sầu riêng Musang King" })).toMatchObject({ listings: [], count: 0 })
  })

  it("counts facets as the other filters leave them", async () => {
    const found = await search({ q: "cao phong", category: "trai-cay" })
    expect(found.count).toBe(2)
    expect(found.facets.categories).toEqual([
      { slug: "trai-cay", name: "Trái cây", count: 2 },
      { slug: "che", name: "Chè", count: 1 },
    ])
    expect(found.facets.communes).toEqual([{ slug: "cao-phong", name: "Xã Cao Phong", count: 2 }])
  })

  it("keeps to price, commune, seller and season, and sorts by price", async () => {
    expect(await titles({ q: "cao phong", sort: "price_asc" })).toEqual([
      "Mía tím Cao Phong",
      "Cam Cao Phong",
      "Đường phèn Mường",
    ])
    expect(await titles({ q: "cao phong", price_min: "80000" })).toEqual(["Cam Cao Phong"])
    expect(await titles({ q: "cao phong", price_max: "30000" })).toEqual(["Mía tím Cao Phong"])
    expect(await titles({ q: "mia tim", commune: "pa-co" })).toEqual([])
    expect(await titles({ q: "bo sap", in_season: "1" })).toEqual([])
    expect(await titles({ q: "cao phong", in_season: "1" })).toEqual(["Mía tím Cao Phong"])
    expect(await titles({ q: "cao phong", seller_kind: "company" })).toEqual([])
    expect(await titles({ q: "cam", seller: "khong-co" })).toEqual([])
  })

  it("counts what each filter would leave, all in one answer", async () => {
    const found = await search({ q: "cao phong", in_season: "1", to: "05212" })
    expect(found.count).toBe(1)
    expect(found.facets).toMatchObject({
      seller_kinds: [{ kind: "cooperative", count: 1 }],
      prices: [{ from: 0, to: 50_000, count: 1 }],
      in_season: 1,
      in_stock: 1,
      carried: 1,
    })
    expect((await search({ q: "cao phong" })).facets).toMatchObject({
      prices: [
        { from: 0, to: 50_000, count: 2 },
        { from: 50_000, to: 100_000, count: 2 },
      ],
      in_season: 1,
      carried: null,
    })
  })

  it("sells nothing whose season is over, unless the seller says so", async () => {
    const other = [(monthInVietnam() % 12) + 1]
    const seasonal = { seller_id: market.sellers.cao_phong, season_months: other, perishable: true }
    await market.list({ ...seasonal, title: "Mận chín muộn" })
    await market.list({ ...seasonal, title: "Mận sấy trữ kho", sold_off_season: true })
    await eventually(async () => expect((await search({ q: "mận" })).count).toBe(2))
    const { listings } = await search({ q: "mận" })
    expect(listings.map(({ title, in_stock, season }) => [title, in_stock, season]).sort()).toEqual([
      ["Mận chín muộn", false, "not_now"],
      ["Mận sấy trữ kho", true, "not_now"],
    ])
  })

  it("pages through all of it once", async () => {
    const first = await search({ q: "cao phong", limit: "2" })
    const second = await search({ q: "cao phong", limit: "2", offset: "2" })
    expect(first.count).toBe(5)
    expect(new Set([...first.listings, ...second.listings].map((listing) => listing.handle)).size).toBe(4)
  })

  test.each([
    "",
    "   ",
    "'; drop table catalogue_listing; --",
    "%",
    "_",
    "\\",
    '"',
    "?",
    "x".repeat(200),
    "🐔",
    "a b c d e f g h i j k l m n o p",
  ])("%j breaks nothing", async (q) => {
    await expect(search({ q })).resolves.toHaveProperty("listings")
  })

  test.each([
    { q: "x".repeat(201) },
    { limit: "100000" },
    { limit: "0" },
    { offset: "-1" },
    { price_min: "1e99" },
    { sort: "id" },
    { who: "me" },
  ])("refuses %j", async (params) => {
    await expect(search(Object.fromEntries(Object.entries(params)))).rejects.toMatchObject({ status: 400 })
  })

  it("stops finding what is taken off sale", async () => {
    const id = await market.list({ seller_id: market.sellers.pa_co, title: "Khèn bè", category_slug: "che" })
    await eventually(async () => expect(await titles({ q: "khen be" })).toEqual(["Khèn bè"]))
    await market.app.workflow("update-products", { selector: { id }, update: { status: "draft" } })
    await eventually(async () => expect(await titles({ q: "khen be" })).toEqual([]))
  })
})
