import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { sampleListing, sampleSeller } from "@chophien/test/kit/app/samples"

let app: TestApp
let sellers: string[]

beforeAll(async () => {
  app = await startTestApp()
  sellers = []
  for (let i = 0; i < 66; i++) sellers.push(await pendingSeller())
})
afterAll(() => app?.close())

const pendingSeller = async () =>
  (await app.workflow<{ seller: { id: string } }>("create-seller", sampleSeller())).seller.id
const approve = (seller_ids: string[]) =>
  app.workflow<{ approved: string[] }>("approve-sellers", {
    seller_ids,
    approved_by: "seed",
    send_invitations: false,
  })
const list = (listings: unknown[]) =>
  app.workflow<{ created: { id: string }[]; updated: { id: string }[] }>("create-listings", { listings })

/** How many rows there are of all that approvals and listings write. */
const rows = async () =>
  (
    await app.sql(`select
      (select count(*) from stock_location where deleted_at is null) as locations,
      (select count(*) from shipping_profile where deleted_at is null) as profiles,
      (select count(*) from fulfillment_set where deleted_at is null) as sets,
      (select count(*) from shipping_option where deleted_at is null) as options,
      (select count(*) from product where deleted_at is null) as products,
      (select count(*) from product_variant where deleted_at is null) as variants,
      (select count(*) from price where deleted_at is null) as prices,
      (select count(*) from image where deleted_at is null) as images,
      (select count(*) from inventory_level where deleted_at is null) as levels,
      (select count(*) from seller_seller_product_product where deleted_at is null) as links`)
  )[0]

type ProvisionedSeller = {
  status: string
  stock_location: {
    address: { city: string; province: string; country_code: string; metadata: unknown }
    sales_channels: unknown[]
    fulfillment_sets: {
      service_zones: { geo_zones: { country_code: string }[]; shipping_options: ProvisionedOption[] }[]
    }[]
  }
  shipping_profile: { id: string }
}
type ProvisionedOption = {
  provider_id: string
  price_type: string
  data: { service: string }
  shipping_profile_id: string
}

describe("staff approve 66 sellers at once", () => {
  it("gives each one place in its commune, one profile and two calculated shipping options", async () => {
    const { approved } = await approve(sellers)
    expect([...approved].sort()).toEqual([...sellers].sort())
    const found = await app.graph<ProvisionedSeller>(
      "seller",
      [
        "status",
        "stock_location.address.*",
        "stock_location.sales_channels.id",
        "shipping_profile.id",
        "stock_location.fulfillment_sets.service_zones.geo_zones.*",
        "stock_location.fulfillment_sets.service_zones.shipping_options.*",
      ],
      { id: sellers }
    )
    expect(found).toHaveLength(66)
    for (const { status, stock_location, shipping_profile } of found) {
      expect(status).toBe("active")
      expect(stock_location.address).toMatchObject({
        city: "Xã Pà Cò",
        province: "Phú Thọ",
        country_code: "vn",
        metadata: { commune_code: "05212", province_code: "25" },
      })
      expect(stock_location.sales_channels).toHaveLength(1)
      const [zone] = stock_location.fulfillment_sets.flatMap((set) => set.service_zones)
      expect(zone?.geo_zones).toMatchObject([{ country_code: "vn" }])
      const shared = {
        provider_id: "vietnam_vietnam",
        price_type: "calculated",
        shipping_profile_id: shipping_profile.id,
      }
      expect(
        [...(zone?.shipping_options ?? [])].sort((a, b) => b.data.service.localeCompare(a.data.service))
      ).toMatchObject([
        { ...shared, data: { service: "standard" } },
        { ...shared, data: { service: "cold" } },
      ])
    }
  })

  it("changes nothing when it is done again, nor when two do it at once", async () => {
    const before = await rows()
    const answers = await Promise.all([approve(sellers), approve(sellers)])
    expect(answers).toEqual([{ approved: [] }, { approved: [] }])
    expect(await rows()).toEqual(before)

    const seller = await pendingSeller()
    const approvals = await Promise.all([approve([seller]), approve([seller])])
    expect(approvals.flatMap((answer) => answer.approved)).toEqual([seller])
    expect(await app.sql("select 1 from stock_location where name like $1", [`%${seller}`])).toHaveLength(1)
  })

  it("leaves nothing behind when one of them cannot be approved", async () => {
    const [good, bad] = [await pendingSeller(), await pendingSeller()]
    await app.sql("update seller set commune_code = '99999' where id = $1", [bad])
    const before = await rows()
    await expect(approve([good, bad])).rejects.toMatchObject({ code: "seller_commune_unknown" })
    expect(await rows()).toEqual(before)
    expect(await app.sql("select status from seller where id = $1", [good])).toEqual([{ status: "pending" }])
  })
})

describe("91 listings are made in one call", () => {
  const listings = () =>
    Array.from({ length: 91 }, (_, i) =>
      sampleListing(sellers[i % 66] ?? "", {
        external_id: `sample-${i}`,
        title: `Chè Shan tuyết ${i % 5}`,
        variants: [
          { title: "hộp 100 g", price: 100_000 + i, weight_g: 100, stock: i },
          { title: "hộp 500 g", price: 450_000 + i, weight_g: 500, stock: 1 },
        ],
      })
    )

  it("keeps of each its seller, price, stock at the seller's place and facts", async () => {
    const { created, updated } = await list(listings())
    expect([created.length, updated.length]).toEqual([91, 0])
    const id = created[7]?.id
    const [product] = await app.graph<Record<string, unknown>>(
      "product",
      [
        "*",
        "seller.id",
        "seller.stock_location.id",
        "categories.handle",
        "shipping_profile.id",
        "seller.shipping_profile.id",
        "variants.title",
        "variants.price_set.prices.amount",
        "variants.price_set.prices.currency_code",
        "variants.inventory_items.inventory.location_levels.*",
      ],
      { id }
    )
    expect(product).toMatchObject({
      status: "published",
      weight: 100,
      origin_country: "vn",
      categories: [{ handle: "gia-cam" }],
      thumbnail: "/files/sample_800x600_AAAA/master.webp",
      seller: { id: sellers[7] },
    })
    expect(
      await app.sql(
        `select unit, ship_class, perishable, season_months, producer_own, processing_level, is_sample
         from listing where product_id = $1`,
        [id]
      )
    ).toEqual([
      {
        unit: "con ~1,3 kg",
        ship_class: "frozen",
        perishable: true,
        season_months: [],
        producer_own: true,
        processing_level: "preliminary",
        is_sample: false,
      },
    ])
    expect(product?.shipping_profile).toEqual(
      (product?.seller as { shipping_profile: unknown }).shipping_profile
    )
    const levels = await app.sql(
      `select v.title, l.stocked_quantity::int as stock, l.location_id from product_variant v
       join product_variant_inventory_item i on i.variant_id = v.id join inventory_level l on l.inventory_item_id = i.inventory_item_id
       where v.product_id = $1 order by v.title`,
      [id]
    )
    const location_id = (product?.seller as { stock_location: { id: string } }).stock_location.id
    expect(levels).toEqual([
      { title: "hộp 100 g", stock: 7, location_id },
      { title: "hộp 500 g", stock: 1, location_id },
    ])
  })

  it("updates rather than doubles when the same listings come again", async () => {
    const before = await rows()
    const [first] = listings()
    if (!first) throw new Error("no listing")
    const again = await list(
      listings().map((listing) => ({
        ...listing,
        title: "Chè mới",
        variants: listing.variants.map((v) => ({ ...v, price: 99_000, stock: 5 })),
      }))
    )
    expect([again.created.length, again.updated.length]).toEqual([0, 91])
    expect(await rows()).toEqual(before)
    expect(await app.sql("select distinct amount::int from price where deleted_at is null")).toEqual([
      { amount: 99_000 },
    ])
    expect(await app.sql("select distinct stocked_quantity::int as stock from inventory_level")).toEqual([
      { stock: 5 },
    ])
    expect(await app.sql("select distinct title from product")).toEqual([{ title: "Chè mới" }])
  })

  it("makes none when one of them is wrong", async () => {
    const before = await rows()
    const wrong = [
      ...listings()
        .slice(0, 3)
        .map(({ external_id: _, ...rest }) => rest),
      sampleListing(sellers[0] ?? "", { category_slug: "khong-co" }),
    ]
    await expect(list(wrong)).rejects.toMatchObject({ code: "listing_category_unknown" })
    await expect(list([sampleListing(await pendingSeller())])).rejects.toMatchObject({
      code: "seller_not_active",
    })
    expect(await rows()).toEqual(before)
  })

  it("never sets the stock below what is reserved for orders", async () => {
    const seller_id = sellers[0] ?? ""
    const { created } = await list([sampleListing(seller_id, { external_id: "reserved" })])
    const [level] = await app.sql<{ inventory_item_id: string; location_id: string; variant_id: string }>(
      `select l.inventory_item_id, l.location_id, v.id as variant_id from product_variant v
       join product_variant_inventory_item i on i.variant_id = v.id join inventory_level l on l.inventory_item_id = i.inventory_item_id
       where v.product_id = $1`,
      [created[0]?.id]
    )
    if (!level) throw new Error("no stock")
    await app.service("inventory", "createReservationItems", [
      {
        inventory_item_id: level.inventory_item_id,
        location_id: level.location_id,
        quantity: 3,
        line_item_id: "line",
      },
    ])
    await app.workflow("update-listing", {
      id: created[0]?.id,
      variants: [{ id: level.variant_id, stock: 0 }],
    })
    expect(
      await app.sql(
        "select stocked_quantity::int as stocked, reserved_quantity::int as reserved from inventory_level where inventory_item_id = $1",
        [level.inventory_item_id]
      )
    ).toEqual([{ stocked: 3, reserved: 3 }])
  })
})
