import type { OwnDatabase } from "@chophien/test/kit/databases"
import { brokenInvariants } from "@chophien/test/kit/invariants"
import { runProgram } from "@chophien/test/kit/processes"
import { newShopDatabase } from "@chophien/test/kit/templates"
import { Client } from "pg"

jest.setTimeout(600_000)

const cli = "node_modules/@medusajs/cli/cli.js"
const script = "one-stock-for-packs"

describe("a database in which each pack has a stock of its own", () => {
  let database: OwnDatabase
  let client: Client
  const rowsOf = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(sql, values)).rows
  const migrate = async () => {
    await client.query("delete from script_migrations where script_name like $1", [`${script}%`])
    await runProgram([cli, "db:migrate", "--execute-safe-links"], {
      DATABASE_URL: database.url,
      LOG_LEVEL: "error",
    })
  }
  const links = (handle: string) =>
    rowsOf<{ title: string; item: string; content: number; stocked: number; reserved: number }>(
      `select v.title, i.inventory_item_id as item, i.required_quantity::int as content,
         l.stocked_quantity::int as stocked, l.reserved_quantity::int as reserved
       from product p join product_variant v on v.product_id = p.id
       join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
       join inventory_level l on l.inventory_item_id = i.inventory_item_id and l.deleted_at is null
       where p.handle = $1 order by v.weight desc`,
      [handle]
    )
  const reserve = async (item: string, quantity: number) =>
    await client.query(
      `insert into reservation_item (id, inventory_item_id, location_id, quantity, raw_quantity)
       select 'res_' || $1, $1, location_id, $2::numeric, jsonb_build_object('value', $2::text, 'precision', 20)
       from inventory_level where inventory_item_id = $1`,
      [item, quantity]
    )
  const setStock = (item: string, stock: number) =>
    client.query(
      `update inventory_level set stocked_quantity = $2::numeric,
         raw_stocked_quantity = jsonb_build_object('value', $2::text, 'precision', 20) where inventory_item_id = $1`,
      [item, stock]
    )

  beforeAll(async () => {
    database = await newShopDatabase()
    client = new Client({ connectionString: database.url })
    await client.connect()
    const [large, small] = await links("che-shan")
    await setStock(large?.item ?? "", 72)
    await setStock(small?.item ?? "", 30)
    await reserve(large?.item ?? "", 2)
    await reserve(small?.item ?? "", 3)
    await client.query(
      `insert into catalogue_listing select * from jsonb_populate_recordset(null::catalogue_listing, $1)
       on conflict (id) do update set variants = excluded.variants`,
      [JSON.stringify([await shownRow("che-shan")])]
    )
    await migrate()
  })
  afterAll(async () => {
    await client?.end()
    await database?.drop()
  })

  async function shownRow(handle: string) {
    const [product] = await rowsOf<{ id: string }>("select id from product where handle = $1", [handle])
    const variants = await rowsOf<{ id: string; title: string; item: string }>(
      `select v.id, v.title, i.inventory_item_id as item from product_variant v
       join product_variant_inventory_item i on i.variant_id = v.id where v.product_id = $1 order by v.weight desc`,
      [product?.id]
    )
    const now = new Date()
    return {
      ...{ id: product?.id, handle, title: handle, description: "", unit: "túi", seller_id: "sel_x" },
      ...{ commune_slug: "pa-co", price: 1000, price_max: 1000, ship_class: "ambient", perishable: false },
      ...{ season_months: [], season_mask: 0, is_sample: false, sold_off_season: true, picture_urls: [] },
      // Columns of an earlier version, which nothing reads any more.
      ...{ title_folded: "", title_key: "", search_text: "", searchable: {} },
      ...{ terms: [], seller_kind: "cooperative", province_code: "25", in_stock: true },
      ...{ rating_count: 0, rating_stars: 0 },
      variants: variants.map(({ id, title, item }) => ({ id, title, items: [{ id: item, quantity: 1 }] })),
      inventory_item_ids: variants.map(({ item }) => item),
      ...{ listed_at: now, created_at: now, updated_at: now },
    }
  }

  it("keeps the smaller stock, in grams, with all that was ordered of both", async () => {
    const [large, small, ...none] = await links("che-shan")
    // 70 bags of 500 g were for sale, and 27 of 100 g: 2,7 kg are kept. Ordered are 1 kg and 300 g.
    const level = { item: large?.item, stocked: 2700 + 1300, reserved: 1300 }
    expect([large, small]).toEqual([
      { title: "Túi 500 g", content: 500, ...level },
      { title: "Túi 100 g", content: 100, ...level },
    ])
    expect(none).toEqual([])
    const reservations = await rowsOf<{ quantity: number }>(
      "select quantity::int from reservation_item where inventory_item_id = $1 and deleted_at is null order by 1",
      [large?.item]
    )
    expect(reservations.map(({ quantity }) => quantity)).toEqual([300, 1000])
  })

  it("asks the seller, with what each pack had", async () => {
    // The variants were made in one go, in no order of their own.
    await client.query(
      `update listing_stock set apart = (select jsonb_agg(a order by a->>'stock' desc) from jsonb_array_elements(apart) a)`
    )
    expect(await rowsOf("select unit, kept, apart, asked_at is not null as asks from listing_stock")).toEqual(
      [
        {
          unit: "gram",
          kept: 2700,
          asks: true,
          apart: [
            { title: "Túi 500 g", stock: 70 },
            { title: "Túi 100 g", stock: 27 },
          ],
        },
      ]
    )
  })

  it("shows shoppers the one stock at once", async () => {
    const [large] = await links("che-shan")
    const [row] = await rowsOf<{ variants: { items: unknown[] }[]; inventory_item_ids: string[] }>(
      "select variants, inventory_item_ids from catalogue_listing where handle = 'che-shan'"
    )
    expect(row?.variants.map(({ items }) => items)).toEqual([
      [{ id: large?.item, quantity: 500 }],
      [{ id: large?.item, quantity: 100 }],
    ])
    expect(row?.inventory_item_ids).toEqual([large?.item])
  })

  it("leaves listings of one variant alone, and no invariant of the stock is broken", async () => {
    expect((await links("ga-den")).map(({ content, stocked }) => [content, stocked])).toEqual([[1, 1000]])
    const broken = await brokenInvariants(database.url)
    expect(broken.filter(({ name }) => name.startsWith("I5 reserved"))).toEqual([])
  })

  it("changes nothing when it is done again, and what the seller has answered stays", async () => {
    await client.query("update listing_stock set kept = null, apart = null, asked_at = null")
    const before = await links("che-shan")
    await migrate()
    expect(await links("che-shan")).toEqual(before)
    expect(await rowsOf("select kept from listing_stock")).toEqual([{ kept: null }])
  })
})
