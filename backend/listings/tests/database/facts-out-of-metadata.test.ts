import type { OwnDatabase } from "@chophien/test/kit/databases"
import { runProgram } from "@chophien/test/kit/processes"
import { newShopDatabase } from "@chophien/test/kit/templates"
import { Client } from "pg"

jest.setTimeout(600_000)

const metadata = {
  unit: "túi",
  ship_class: "frozen",
  perishable: true,
  season_months: [12, 1],
  producer_own: true,
  processing_level: "raw",
  is_sample: false,
}
const cli = "node_modules/@medusajs/cli/cli.js"

describe("a database of the version that had facts in metadata", () => {
  let database: OwnDatabase
  let client: Client
  const ids = new Map<string, string>()
  const idOf = (handle: string) => ids.get(handle) ?? ""

  /** As the version before left it: no rows of facts, all of them in metadata, and no word of this script. */
  async function goBack(): Promise<void> {
    await client.query("delete from listing")
    await client.query("delete from script_migrations where script_name like 'facts-out-of-metadata%'")
    await client.query("update product set metadata = $1", [metadata])
  }
  const migrate = () =>
    runProgram([cli, "db:migrate", "--execute-safe-links"], {
      DATABASE_URL: database.url,
      LOG_LEVEL: "error",
    })

  beforeAll(async () => {
    database = await newShopDatabase()
    client = new Client({ connectionString: database.url })
    await client.connect()
    const { rows } = await client.query<{ id: string; handle: string }>("select id, handle from product")
    for (const { id, handle } of rows) ids.set(handle, id)
    await goBack()
    await client.query("update product set metadata = $2 where id = $1", [
      idOf("cai-meo"),
      { ...metadata, ship_class: "Fresh" },
    ])
    await client.query("update product set metadata = null where id = $1", [idOf("che-cuoi")])
    await client.query("update product_variant set weight = null where product_id = $1", [idOf("che-shan")])
    await client.query("update product set weight = 450 where id = $1", [idOf("che-shan")])
    await client.query(
      `insert into catalogue_listing select * from jsonb_populate_recordset(null::catalogue_listing, $1)
       on conflict do nothing`,
      [
        JSON.stringify(
          ["cai-meo", "ga-den"].map((handle) => ({
            id: idOf(handle),
            handle,
            title: handle,
            description: "",
            unit: "túi",
            seller_id: "sel_x",
            commune_slug: "pa-co",
            price: 1000,
            price_max: 1000,
            ship_class: "Fresh",
            perishable: false,
            season_months: [],
            season_mask: 0,
            is_sample: false,
            picture_urls: [],
            variants: [],
            inventory_item_ids: [],
            title_folded: "",
            title_key: "",
            search_text: "",
            terms: [],
            seller_kind: "cooperative",
            province_code: "25",
            in_stock: true,
            rating_count: 0,
            rating_stars: 0,
            sold_off_season: false,
            searchable: {},
            listed_at: new Date(),
            created_at: new Date(),
            updated_at: new Date(),
          }))
        ),
      ]
    )
    await migrate()
  })
  afterAll(async () => {
    await client?.end()
    await database?.drop()
  })

  it("has a row for each listing whose facts can be read, months in order", async () => {
    const { rows } = await client.query(
      `select p.handle, unit, ship_class, perishable, season_months, producer_own, processing_level, is_sample
       from listing l join product p on p.id = l.product_id order by 1`
    )
    const facts = { ...metadata, season_months: [1, 12] }
    expect(rows).toEqual(["che-shan", "ga-den"].map((handle) => ({ handle, ...facts })))
  })

  it("has none for what cannot be read: it leaves the catalogue, and is on staff's list", async () => {
    const { rows } = await client.query("select product_id, faults from listing_fault order by product_id")
    const fieldsOf = new Map(
      rows.map(({ product_id, faults }) => [product_id, faults.map(({ field }: { field: string }) => field)])
    )
    expect(fieldsOf).toEqual(
      new Map([
        [idOf("cai-meo"), Object.keys(metadata)],
        [idOf("che-cuoi"), Object.keys(metadata)],
      ])
    )
    const { rows: shown } = await client.query(
      "select handle from catalogue_listing where deleted_at is null"
    )
    const handles = shown.map(({ handle }) => handle)
    expect(handles).toContain("ga-den")
    for (const handle of ["cai-meo", "che-cuoi"]) expect(handles).not.toContain(handle)
  })

  it("gives variants without a weight that of their product, and leaves metadata as it is", async () => {
    const { rows } = await client.query(
      "select distinct weight::int from product_variant where product_id = $1",
      [idOf("che-shan")]
    )
    expect(rows).toEqual([{ weight: 450 }])
    const { rows: old } = await client.query("select metadata from product where id = $1", [idOf("ga-den")])
    expect(old).toEqual([{ metadata }])
  })

  it("changes nothing when it is done again, and what staff wrote meanwhile stays", async () => {
    await client.query("update listing set unit = 'con' where product_id = $1", [idOf("ga-den")])
    const all = async () =>
      (await client.query("select product_id, unit, updated_at from listing order by 1")).rows
    const before = await all()
    await client.query("delete from script_migrations where script_name like 'facts-out-of-metadata%'")
    await migrate()
    expect(await all()).toEqual(before)
  })
})
