import { sampleListing } from "@chophien/test/kit/app/samples"
import { type Market, startMarket } from "../support/market"

/** A stock at which the last step of both workflows stops. */
const no_stock = "many"

describe("a listing whose workflow stops half way", () => {
  let market: Market
  let seller_id: string
  beforeAll(async () => {
    market = await startMarket()
    seller_id = market.sellers.pa_co
  })
  afterAll(() => market?.close())

  const rows = () => market.app.sql("select product_id, unit, ship_class from listing order by 1")

  it("leaves no facts behind when it was new", async () => {
    const before = await rows()
    const variants = [{ title: "ché", price: 90_000, weight_g: 4000, stock: no_stock }]
    const listing = { ...sampleListing(seller_id, { title: "Rượu cần" }), variants }
    await expect(market.app.workflow("create-listings", { listings: [listing] })).rejects.toThrow()
    expect(await rows()).toEqual(before)
    expect(
      await market.app.sql("select 1 from product where title = 'Rượu cần' and deleted_at is null")
    ).toEqual([])
  })

  it("has its facts as they were when it was changed, and as they should be once it is changed", async () => {
    const id = await market.list({ seller_id, handle: "ga-den" })
    const [variant] = await market.app.sql<{ id: string }>(
      "select id from product_variant where product_id = $1",
      [id]
    )
    const change = { id, ship_class: "chilled", unit: "con" }
    const before = await rows()
    const core = async () => ({
      products: await market.app.sql(
        "select title, description, weight, status, thumbnail from product where id = $1",
        [id]
      ),
      variants: await market.app.sql("select title, weight from product_variant where product_id = $1", [id]),
      prices: await market.app.sql(
        `select p.amount::int as amount, p.currency_code, p.min_quantity from price p
         join product_variant_price_set l on l.price_set_id = p.price_set_id and l.deleted_at is null
         where l.variant_id = $1 and p.deleted_at is null`,
        [variant?.id]
      ),
      categories: await market.app.sql(
        "select product_category_id from product_category_product where product_id = $1",
        [id]
      ),
    })
    const core_before = await core()
    expect(core_before.prices).toHaveLength(1)
    const refused = { id: variant?.id, title: "đôi", price: 5000, weight_g: 777, stock: no_stock }
    await expect(
      market.app.workflow("update-listing", {
        ...change,
        title: "Gà khác",
        description: "Một con gà khác.",
        publish: false,
        variants: [refused],
      })
    ).rejects.toThrow()
    expect(await rows()).toEqual(before)
    expect(await core()).toEqual(core_before)
    await market.app.workflow("update-listing", { ...change, variants: [{ id: variant?.id, stock: 3 }] })
    expect(await rows()).toEqual([{ product_id: id, unit: "con", ship_class: "chilled" }])
  })

  it("changes what is no fact though its facts are wrong, and no fact beside others that are wrong", async () => {
    const id = await market.list({ seller_id, handle: "vit-bau" })
    await market.app.sql("delete from listing where product_id = $1", [id])
    await market.app.workflow("update-listing", { id, publish: false })
    expect(await market.app.sql("select status from product where id = $1", [id])).toEqual([
      { status: "draft" },
    ])
    await expect(market.app.workflow("update-listing", { id, unit: "con" })).rejects.toThrow(
      "ship_class missing"
    )
    const { seller_id: _, external_id: __, handle: ___, variants: ____, ...facts } = sampleListing(seller_id)
    await market.app.workflow("update-listing", { id, ...facts })
    expect(await market.app.sql("select ship_class from listing where product_id = $1", [id])).toEqual([
      { ship_class: "frozen" },
    ])
  })

  it("keeps facts out of metadata", async () => {
    expect(await market.app.sql("select distinct metadata from product")).toEqual([{ metadata: null }])
  })
})
