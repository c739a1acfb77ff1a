import { join } from "node:path"
import { startModules } from "@chophien/test/kit/modules"
import { Client } from "pg"
import ListingModuleService from "../../src/modules/listing/service"

const facts = {
  unit: "con ~1,3 kg",
  ship_class: "frozen" as const,
  perishable: true,
  season_months: [1, 12],
  sold_off_season: false,
  producer_own: true,
  processing_level: "preliminary" as const,
  is_sample: false,
}

describe("the table of facts", () => {
  let listings: ListingModuleService
  let database: Client
  let stop: () => Promise<void>

  beforeAll(async () => {
    const running = await startModules("listing", {
      listing: { resolve: join(__dirname, "../../src/modules/listing") },
    })
    const service = running.modules.listing
    if (!(service instanceof ListingModuleService)) throw new Error("The listing module did not start.")
    listings = service
    database = new Client({ connectionString: running.url })
    await database.connect()
    stop = async () => {
      await database.end()
      await running.stop()
    }
  })
  afterAll(() => stop?.())

  const rowOf = async (product_id: string) => (await listings.rawFacts([product_id])).get(product_id)

  it("answers what was written, and nothing for what was not", async () => {
    await listings.writeFacts([
      { product_id: "prod_1", ...facts },
      { product_id: "prod_2", ...facts, season_months: [] },
    ])
    expect(await rowOf("prod_1")).toEqual({ product_id: "prod_1", ...facts })
    expect((await listings.rawFacts(["prod_1", "prod_2", "prod_x"])).size).toBe(2)
    expect((await listings.rawFacts([])).size).toBe(0)
    await listings.writeFacts([{ product_id: "prod_1", ...facts, ship_class: "chilled" }])
    expect(await rowOf("prod_1")).toMatchObject({ ship_class: "chilled", season_months: [1, 12] })
  })

  it.each([
    ["unit", "null"],
    ["unit", "''"],
    ["unit", "'   '"],
    ["unit", "repeat('x', 61)"],
    ["ship_class", "null"],
    ["ship_class", "'Chilled'"],
    ["ship_class", "'hot'"],
    ["ship_class", "''"],
    ["perishable", "null"],
    ["perishable", "'maybe'"],
    ["season_months", "null"],
    ["season_months", "'{0}'"],
    ["season_months", "'{1,13}'"],
    ["season_months", "'{1.5}'"],
    ["season_months", "'{null}'"],
    ["season_months", "'1,2'"],
    ["season_months", "'{1,2,3,4,5,6,7,8,9,10,11,12}'"],
    ["producer_own", "null"],
    ["producer_own", "''"],
    ["processing_level", "null"],
    ["processing_level", "'Raw'"],
    ["processing_level", "'cooked'"],
    ["is_sample", "null"],
    ["is_sample", "'perhaps'"],
  ])("takes no %s of %s, by whatever way it comes", async (column, value) => {
    await expect(
      database.query(`update listing set ${column} = ${value} where product_id = 'prod_2'`)
    ).rejects.toMatchObject({ code: expect.stringMatching(/^(23514|23502|22P02)$/) })
    expect(await rowOf("prod_2")).toEqual({ product_id: "prod_2", ...facts, season_months: [] })
  })

  it("brings rows back as they were, and takes away what was not there", async () => {
    const before = [...(await listings.rawFacts(["prod_2"])).values()]
    await listings.writeFacts([
      { product_id: "prod_2", ...facts, unit: "kg" },
      { product_id: "prod_3", ...facts },
    ])
    await listings.restoreFacts(["prod_2", "prod_3"], before)
    expect(await rowOf("prod_2")).toEqual(before[0])
    expect(await rowOf("prod_3")).toBeUndefined()
  })

  it("knows what changed since a time, whoever changed it", async () => {
    const { rows } = await database.query("select clock_timestamp() as now")
    expect(await listings.changedSince(rows[0].now)).toEqual([])
    await database.query("update listing set unit = 'túi' where product_id = 'prod_1'")
    expect(await listings.changedSince(rows[0].now)).toEqual(["prod_1"])
  })

  it("says of a fault once that it is news, and lists the longest known first", async () => {
    const fault = (product_id: string, value: unknown) => ({
      product_id,
      faults: [{ field: "ship_class" as const, value, reason: "unknown" as const }],
    })
    expect(await listings.recordFaults([fault("prod_1", "Frozen")])).toEqual(["prod_1"])
    expect(await listings.recordFaults([fault("prod_1", "Frozen"), fault("prod_2", Number.NaN)])).toEqual([
      "prod_2",
    ])
    expect(await listings.recordFaults([fault("prod_1", "hot")])).toEqual(["prod_1"])
    expect(await listings.recordFaults([])).toEqual([])
    expect(await listings.findFaults({ limit: 1, offset: 0 })).toMatchObject({
      count: 2,
      faults: [{ product_id: "prod_1", faults: [{ field: "ship_class", value: "hot", reason: "unknown" }] }],
    })
    expect((await listings.findFaults({ limit: 10, offset: 1 })).faults).toMatchObject([
      { product_id: "prod_2" },
    ])
    await listings.clearFaults(["prod_1", "prod_x"])
    expect(await listings.findFaults({ limit: 10, offset: 0 })).toMatchObject({ count: 1 })
  })

  it("keeps no words of the vocabulary from the database: what one knows the other takes", async () => {
    const { rows } = await database.query<{ definition: string }>(
      "select pg_get_constraintdef(oid) as definition from pg_constraint where conname like 'listing_%_check'"
    )
    const definitions = rows.map(({ definition }) => definition).join()
    const { processingLevels, shipClasses } = await import("@chophien/vocabulary/goods")
    for (const word of [...processingLevels, ...shipClasses]) expect(definitions).toContain(`'${word}'`)
  })
})
