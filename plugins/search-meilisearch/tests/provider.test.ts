import { randomUUID } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { MeilisearchSearchService } from "../src/service"
import { definition, documents, provider, query } from "./support/catalogue"

const index = definition(`provider_${randomUUID().slice(0, 8)}`)
const uid = index.physical_name
const search = provider()

const ids = async (changes: Parameters<typeof query>[1]) =>
  (await search.search(query(index, changes))).hits.map((hit) => hit.id)

beforeAll(async () => {
  await search.upsertIndex({ index })
  const task = await search.waitForTask(
    await search.upsertDocuments({ index: uid, definition: index, documents })
  )
  expect(task).toMatchObject({ status: "succeeded", index: uid })
})
afterAll(() => search.deleteIndex({ index: uid }))

describe("a shopper's words", () => {
  test.each([
    ["Gà đen Pà Cò", "p1"],
    ["ga den pa co", "p1"],
    ["GÀ ĐEN", "p1"],
    ["gà đen pà cò".normalize("NFD"), "p1"],
    ["duong phen", "p3"],
    ["đường phèn", "p3"],
    ["Duong Phen Muong", "p3"],
    ["cam cao phong", "p2"],
    ["cam cao pong", "p2"],
    ["cam ca", "p2"],
    ["CHE-1", "p4"],
  ])("%j finds %s first", async (q, first) => {
    expect((await ids({ q }))[0]).toBe(first)
  })

  it("must all be found: what holds only some of them is not shown", async () => {
    expect(await ids({ q: "cam sành Hà Giang" })).toEqual([])
  })

  it("finds a word in the title before the same word in the place", async () => {
    expect((await ids({ q: "muong" }))[0]).toBe("p3")
  })

  test.each(["", "   ", "'; drop table product; --", '"', "\\", "x".repeat(200), "🐔", "%"])(
    "%j breaks nothing",
    async (q) => {
      await expect(search.search(query(index, { q }))).resolves.toHaveProperty("hits")
    }
  )
})

describe("filters", () => {
  test.each([
    ["a value", { kind: "Gia cầm" }, ["p1"]],
    ["its diacritics", { kind: "Gia cam" }, []],
    ["one of a list", { kind: ["Gia cầm", "Chè"] }, ["p1", "p4"]],
    ["nothing of an empty list", { kind: { $in: [] } }, []],
    ["everything but", { kind: { $ne: "Chè" } }, ["p1", "p2", "p3", "p5"]],
    ["none of a list", { kind: { $nin: ["Chè", "Gia cầm"] } }, ["p2", "p3", "p5"]],
    ["a range", { price: { $gte: 60_000, $lt: 350_000 } }, ["p3", "p4"]],
    ["a date", { listed_at: { $gt: new Date("2026-03-15") } }, ["p4", "p5"]],
    ["a date as text", { listed_at: { $lte: "2026-01-01T00:00:00.000Z" } }, ["p1"]],
    ["a list that holds", { months: { $contains: [11, 12] } }, ["p2"]],
    ["a list that shares", { months: { $overlaps: [2, 3] } }, ["p1", "p4"]],
    ["or", { $or: [{ kind: "Chè" }, { price: { $lt: 50_000 } }] }, ["p2", "p4"]],
    ["not", { $not: { price: { $lt: 100_000 } } }, ["p1", "p4", "p5"]],
    ["inside a list of objects", { "variants.sku": "GA-1" }, ["p1"]],
    ["a beginning", { kind: { $prefix: "Đồ" } }, ["p3", "p5"]],
    ["quotes in a value", { kind: 'a" OR price > 0 OR kind = "' }, []],
  ])("keep to %s", async (_, filters, expected) => {
    expect((await ids({ filters })).sort()).toEqual(expected)
  })

  it("refuse what Meilisearch lacks rather than answer something else", async () => {
    await expect(ids({ filters: { kind: { $like: "%gà%" } } })).rejects.toMatchObject({
      type: MedusaError.Types.INVALID_DATA,
    })
    await expect(ids({ q: "gà", search_options: { match_strategy: "any" } })).rejects.toMatchObject({
      type: MedusaError.Types.INVALID_DATA,
    })
  })
})

describe("results", () => {
  it("come in the order asked for, before relevance", async () => {
    expect(await ids({ pagination: { order: { price: "ASC" } } })).toEqual(["p2", "p3", "p4", "p5", "p1"])
    expect(await ids({ q: "pa co", pagination: { order: { listed_at: "DESC" } } })).toEqual(["p4", "p1"])
  })

  it("are paged and counted, exactly where asked", async () => {
    const order = { price: "ASC" } as const
    expect(await ids({ pagination: { skip: 1, take: 2, order } })).toEqual(["p3", "p4"])
    const exact = await search.search(
      query(index, { pagination: { skip: 3, take: 2, order }, search_options: { count: "exact" } })
    )
    expect(exact.hits.map((hit) => hit.id)).toEqual(["p5", "p1"])
    expect(exact.metadata).toMatchObject({ skip: 3, take: 2, count: 5 })
    const none = await search.search(
      query(index, { pagination: { take: 0 }, search_options: { count: "none" } })
    )
    expect(none).toMatchObject({ hits: [], metadata: { count: null } })
  })

  it("hold the fields asked for and dates as they were given", async () => {
    const { hits } = await search.search(
      query(index, { q: "ga den", attributes_to_retrieve: ["listed_at", "variants.sku"] })
    )
    expect(hits[0]).toEqual({
      id: "p1",
      document: { listed_at: "2026-01-01T00:00:00.000Z", variants: [{ sku: "GA-1" }] },
    })
  })

  it("bring facets by value, range and statistics", async () => {
    const { facets } = await search.search(
      query(index, {
        filters: { price: { $gt: 50_000 } },
        search_options: {
          facets: [
            { field: "kind", sort: "alpha", limit: 2 },
            {
              field: "price",
              type: "range",
              ranges: [{ key: "thấp", to: 100_000 }, { from: 100_000, to: 300_000 }, { from: 300_000 }],
            },
          ],
        },
      })
    )
    expect(facets?.kind).toEqual({
      type: "value",
      values: [
        { value: "Chè", count: 1 },
        { value: "Đồ khô", count: 1 },
      ],
      other_count: 2,
    })
    expect(facets?.price).toMatchObject({ ranges: [{ key: "thấp", count: 1 }, { count: 1 }, { count: 2 }] })
    const stats = await search.search(
      query(index, { search_options: { facets: [{ field: "price", type: "stats" }] } })
    )
    expect(stats.facets?.price).toEqual({ type: "stats", min: 45_000, max: 360_000, count: 5 })
  })

  it("let a facet be searched without diacritics", async () => {
    const { facets } = await search.search(
      query(index, { search_options: { facets: [{ field: "kind", query: "trai" }] } })
    )
    expect(facets?.kind).toEqual({ type: "value", values: [{ value: "Trái cây", count: 1 }] })
  })

  it("are highlighted and scored where asked", async () => {
    const { hits } = await search.search(
      query(index, {
        q: "duong phen",
        search_options: {
          include_score: true,
          highlight: { fields: ["title"], pre_tag: "<b>", post_tag: "</b>" },
        },
      })
    )
    expect(hits[0]?.highlights).toEqual({ title: ["<b>Đường</b> <b>phèn</b> Mường"] })
    expect(hits[0]?.score).toBeGreaterThan(0.5)
  })

  it("of several queries keep their order", async () => {
    const results = await search.searchMany([
      query(index, { q: "cam" }),
      query(index, { q: "che", search_options: { facets: ["kind"] } }),
      query(index, { q: "ruou" }),
    ])
    expect(results.map((result) => result.hits[0]?.id)).toEqual(["p2", "p4", "p5"])
    expect(results[1]?.facets?.kind).toMatchObject({ values: [{ value: "Chè", count: 1 }] })
  })
})

describe("an index", () => {
  const own = () => definition(`life_${randomUUID().slice(0, 8)}`)

  it("that is missing is told as not found, and no write makes it", async () => {
    const missing = own()
    const not_found = { type: MedusaError.Types.NOT_FOUND }
    await expect(search.search(query(missing))).rejects.toMatchObject(not_found)
    await expect(
      search.upsertDocuments({ index: missing.physical_name, definition: missing, documents })
    ).rejects.toMatchObject(not_found)
    await expect(
      search.deleteDocuments({ index: missing.physical_name, filters: { id: ["p1"] } })
    ).rejects.toMatchObject(not_found)
    await expect(search.clearIndex({ index: missing.physical_name })).rejects.toMatchObject(not_found)
    expect((await search.listIndexes()).map(({ name }) => name)).not.toContain(missing.physical_name)
  })

  it("lives from being made to being deleted, each write seen once its task is done", async () => {
    const mine = own()
    const at = { index: mine.physical_name }
    const count = async () =>
      (await search.listIndexes()).find(({ name }) => name === mine.physical_name)?.document_count
    await search.upsertIndex({ index: mine })
    await search.upsertIndex({ index: mine })
    await search.waitForTask(await search.upsertDocuments({ ...at, definition: mine, documents }))
    expect(await count()).toBe(5)
    await search.waitForTask(await search.deleteDocuments({ ...at, filters: { id: ["p1", "p2"] } }))
    expect(await count()).toBe(3)
    await search.waitForTask(await search.deleteDocuments({ ...at, filters: { price: { $gte: 300_000 } } }))
    expect(await count()).toBe(2)
    await search.waitForTask(await search.clearIndex(at))
    expect(await count()).toBe(0)
    await search.deleteIndex(at)
    await expect(search.deleteIndex(at)).resolves.toMatchObject({ status: "succeeded" })
    expect(await count()).toBeUndefined()
  })

  it("tells why documents were refused", async () => {
    const task = await search.waitForTask(
      await search.upsertDocuments({ index: uid, definition: index, documents: [{ id: "không hợp lệ" }] })
    )
    expect(task).toMatchObject({ status: "failed", error: { code: "invalid_document_id" } })
  })

  it("with a field Meilisearch cannot hold is refused before it is made", async () => {
    const vector = own()
    vector.fields.meaning = { type: "vector", dimensions: 3 }
    await expect(search.upsertIndex({ index: vector })).rejects.toMatchObject({
      type: MedusaError.Types.INVALID_DATA,
    })
  })
})

describe("options for all indexes", () => {
  const taught = provider({
    synonyms: { "gia cầm": ["gà"] },
    ranking_rules: ["words", "typo", "proximity", "attribute", "sort", "exactness"],
    settings: { stopWords: ["con"] },
  })

  it("are the shop's synonyms, ranking and settings, until an index says otherwise", async () => {
    const mine = definition(`options_${randomUUID().slice(0, 8)}`)
    const at = { index: mine.physical_name, definition: mine }
    await taught.upsertIndex({ index: mine })
    await taught.waitForTask(await taught.upsertDocuments({ ...at, documents }))
    const found = async (q: string) => (await taught.search(query(mine, { q }))).hits.map((hit) => hit.id)
    expect(await found("gia cầm")).toContain("p1")
    expect(await found("con gà đen")).toEqual(["p1"])
    mine.settings = { provider_options: { meilisearch: { synonyms: {} } } }
    await taught.upsertIndex({ index: mine })
    expect(await found("gia cầm")).not.toContain("p1")
    await taught.deleteIndex({ index: mine.physical_name })
  })
})

describe("the server", () => {
  it("that is away is an error within the time set, not an empty answer", async () => {
    const away = new MeilisearchSearchService({}, { host: "http://127.0.0.1:9", timeout_ms: 500 })
    await expect(away.search(query(index, { q: "gà" }))).rejects.toMatchObject({
      type: MedusaError.Types.UNEXPECTED_STATE,
    })
  })

  it("needs an address", () => {
    expect(() => new MeilisearchSearchService({}, { host: "meili" })).toThrow(/host/)
  })
})
